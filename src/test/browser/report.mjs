// node report.mjs PAGE WIDTH HEIGHT FOLDER DAY: reads the review report as a physician does: finds a rule by a brand name,
// predicts, decides, exports. Leaves screenshots in FOLDER and prints the exported decisions.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {noSeriousProblem} from './axe.mjs';
import {visit} from './chromium.mjs';

const [file, width, height, folder, day] = process.argv.slice(2);
const viewport = {width: Number(width), height: Number(height)};
// The whole of every section is looked at once; on a phone the parts that look otherwise there.
const NARROW = 960;
const SECTIONS = ['overview', 'rules', 'questions', 'topics', 'try', 'guarantees', 'trace', 'conflicts', 'hazards', 'mine'];

const shown = page => page.locator('main > section:not([hidden])');
const rule = (page, id) => page.locator(`details.rule[id="${id}"]`);

async function sections(page, picture) {
  for (const section of SECTIONS) {
    await page.evaluate(id => { location.hash = id; }, section);
    await page.locator(`section#${section}:not([hidden])`).waitFor();
    assert.equal(await shown(page).count(), 1, 'one section at a time');
    await picture(`report-${section}`);
    if (viewport.width > NARROW) {
      await noSeriousProblem(page, section);
    }
  }
}

async function everyLinkLeadsSomewhere(page) {
  const dangling = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .map(link => decodeURIComponent(link.getAttribute('href').slice(1)))
    .filter(id => !/^(case|person)=/.test(id) && !document.getElementById(id)));
  assert.deepEqual([...new Set(dangling)], []);
}

async function noIdIsUsedTwice(page) {
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(element => element.id));
  assert.ok(ids.length > 100);
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
}

async function startsAtTheSkipLink(page) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
}

async function findsByBrand(page, picture) {
  await page.locator('#search-words').fill('Lipitor');
  await page.getByText('Named under: Cholesterol tablet').waitFor();
  assert.ok(await rule(page, 'MD-001').isVisible(), 'the statin rule is found by a brand');
  assert.ok(await rule(page, 'RF-030').isHidden(), 'the clot rule is not');
  await picture('report-found');
  await page.locator('#search-words').fill('Lipitro,');
  await page.getByText('No rule mentions “lipitro”.').waitFor();
  await page.getByRole('button', {name: 'Search for lipitor'}).click();
  assert.ok(await rule(page, 'MD-001').isVisible(), 'a slip of the pen is found');
  await page.getByLabel('Urgency').selectOption('EMERGENCY');
  assert.ok(await rule(page, 'MD-001').isHidden());
  await page.getByRole('button', {name: 'Show all'}).click();
  await page.getByText(/^\d+ rules\.$/).waitFor();
  assert.ok(await rule(page, 'RF-030').isVisible());
}

/** Says of both people what the page holds to be right, or the contrary. */
async function predict(page, id, rightly) {
  const people = await page.evaluate(name => JSON.parse(document.getElementById('reviews').textContent).rules[name].people, id);
  const asked = people.filter(person => person.toPredict);
  assert.deepEqual(asked.map(person => person.holds).sort(), [false, true], 'one person inside, one outside');
  assert.equal(await rule(page, id).locator('.answer:visible').count(), 0, 'no answer is given away');
  for (const person of asked) {
    const words = person.holds === rightly ? 'holds' : 'does not hold';
    await rule(page, id).getByRole('group', {name: `Your prediction for person ${person.letter}?`}).getByLabel(words, {exact: true}).click();
  }
  assert.equal(await rule(page, id).locator('.answer:visible').count(), people.length);
}

async function decides(page, open, picture) {
  await open('#RF-030');
  await rule(page, 'RF-030').locator('.sentence').waitFor();
  assert.doesNotMatch(await rule(page, 'RF-030').innerText(), /undefined|null|NaN/, 'no slip of the script is shown');
  await picture('report-rule');
  await noSeriousProblem(page, 'a rule');
  await predict(page, 'RF-030', true);
  await rule(page, 'RF-030').getByText('Predicted correctly: 2 of 2.').waitFor();
  await rule(page, 'RF-030').getByRole('button', {name: 'Save this decision'}).click();
  await rule(page, 'RF-030').getByText('Choose a decision.').waitFor();
  await rule(page, 'RF-030').getByLabel('Approve as it is').check();
  await rule(page, 'RF-030').getByRole('button', {name: 'Save this decision'}).click();
  await rule(page, 'RF-030').getByText('Saved: approve').waitFor();
  await picture('report-decided');
  await page.evaluate(() => { location.hash = 'RF-034'; });
  await predict(page, 'RF-034', false);
  await rule(page, 'RF-034').getByText('only 0 of 2').waitFor();
  await rule(page, 'RF-034').getByLabel('Must be changed', {exact: true}).check();
  await rule(page, 'RF-034').getByRole('button', {name: 'Save this decision'}).click();
  await rule(page, 'RF-034').getByText('Say in the comment what is wrong.').waitFor();
  await rule(page, 'RF-034').getByLabel(/^Comment/).fill('=1+1 | "odd" <b>words</b> für später');
  await rule(page, 'RF-034').getByRole('button', {name: 'Save this decision'}).click();
  await rule(page, 'RF-034').getByText('Saved: change').waitFor();
}

async function exported(page, picture) {
  await page.evaluate(() => { location.hash = 'mine'; });
  await page.getByRole('button', {name: 'Export 2 decisions'}).click();
  await page.getByText('First say who you are').waitFor();
  await page.getByLabel('Short id').fill('j.doe');
  await page.getByLabel('Full name').fill('Jane Doe');
  await page.getByLabel('Profession and field').fill('general practitioner');
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Export 2 decisions'}).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  await picture('report-mine-exported');
  await noSeriousProblem(page, 'my review');
  return saved;
}

async function staysAfterReload(page) {
  await page.reload();
  await page.getByText(/^2 of \d+ decided$/).waitFor();
  assert.match(await rule(page, 'RF-030').locator('summary .mine').textContent(), /you: approve/);
}

/** A file from somebody else: who they are and what is sound is shown, the rest is left out, and the page goes on. */
async function goesOnWithAFile(page, saved) {
  await page.getByRole('button', {name: 'Take back RF-030'}).click();
  await page.getByLabel('Full name').fill('Nobody');
  const odd = [null, 5, [], {}, {rule: 'toString', decision: 'approve'}, {...saved.decisions[0], decision: {}}, {...saved.decisions[0], comment: 5}];
  const file = {...saved, signer: {...saved.signer, role: 7}, decisions: [...odd, ...saved.decisions]};
  await page.getByLabel('Open decisions that were exported').setInputFiles({name: 'decisions.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file))});
  await page.getByText('Opened 2 decisions. 7 more cannot be read').waitFor();
  assert.equal(await page.getByLabel('Full name').inputValue(), saved.signer.name);
  assert.equal(await page.getByLabel('Profession and field').inputValue(), saved.signer.role);
  await staysAfterReload(page);
}

async function triesPeople(page, picture) {
  await page.evaluate(() => { location.hash = 'RF-030'; });
  await rule(page, 'RF-030').getByRole('link', {name: 'try person A of RF-030'}).click();
  await page.getByText('Opened: person A of the near cases of RF-030').waitFor();
  await picture('report-person');
  await page.evaluate(() => { location.hash = 'case=TC001'; });
  await page.getByText(/^Opened: TC001/).waitFor();
}

async function prints(page) {
  await page.evaluate(() => { location.hash = 'rules'; });
  await page.locator('#search-words').fill('RF-031');
  await page.getByText(/^\d+ of \d+ rules\.$/).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({media: 'print'});
  assert.ok(await rule(page, 'RF-031').locator('.sentence').isVisible(), 'paper cannot be unfolded');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({media: null});
}

await visit(file, {viewport}, async (page, open) => {
  await page.clock.setFixedTime(`${day}T12:00:00`); // decisions are dated by the day of the review
  await open();
  const picture = name => page.screenshot({path: join(folder, `${name}-${width}.png`)});
  await startsAtTheSkipLink(page);
  await everyLinkLeadsSomewhere(page);
  await noIdIsUsedTwice(page);
  await findsByBrand(page, picture);
  await decides(page, open, picture);
  const saved = await exported(page, picture);
  await staysAfterReload(page);
  await goesOnWithAFile(page, saved);
  await open('#%E0%A4%A');
  await page.locator('section#overview:not([hidden])').waitFor();
  await triesPeople(page, picture);
  await prints(page);
  await sections(page, picture);
  await page.emulateMedia({colorScheme: 'dark'});
  await page.evaluate(() => { location.hash = 'RF-030'; });
  await picture('report-dark');
  await noSeriousProblem(page, 'dark');
  console.log(JSON.stringify(saved));
});
