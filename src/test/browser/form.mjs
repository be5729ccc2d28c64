// node form.mjs PAGE WIDTH HEIGHT FOLDER: fills the form as a reader does, by clicks and keys, and holds what it shows
// against what it must show. Leaves screenshots in FOLDER and prints {questionnaire, level, worst} of the filled form.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {noSeriousProblem} from './axe.mjs';
import {visit} from './chromium.mjs';

const NARROW = 960;

const [file, width, height, folder] = process.argv.slice(2);
const viewport = {width: Number(width), height: Number(height)};

const question = (page, item) => page.locator(`fieldset[data-item="${item}"]`);
const choose = (page, item, label) => question(page, item).getByLabel(label, {exact: true}).check();
const level = page => page.locator('.ct-now-level').textContent();
const press = async (page, key, times) => {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
  }
};

async function skipLogicHides(page) {
  const pregnancy = question(page, 'person.pregnancy-status');
  assert.ok(await pregnancy.isVisible(), 'while sex and age are open the question may be due');
  await choose(page, 'person.sex-at-birth', 'Male');
  assert.ok(await pregnancy.isHidden(), 'a person recorded male is not asked');
  await choose(page, 'person.sex-at-birth', 'Female');
  assert.ok(await pregnancy.isVisible());
  await choose(page, 'person.pregnancy-status', 'I could be pregnant');
  await choose(page, 'person.sex-at-birth', 'Male');
  assert.ok(await pregnancy.isVisible(), 'an answer that is used stays in sight');
  assert.match(await pregnancy.locator('.ct-mark').textContent(), /still used/);
  await pregnancy.getByRole('button', {name: 'Remove the answer'}).click();
  assert.ok(await pregnancy.isHidden());
  await page.getByRole('button', {name: 'Start over'}).click();
}

/** Answers a number, a choice and a list by keys, others by clicks. */
async function fill(page) {
  await question(page, 'person.age-years').locator('input[type=text]').click();
  await page.keyboard.type('68');
  await choose(page, 'person.sex-at-birth', 'Female');
  await question(page, 'sign.leg-swelling').getByLabel('Not asked').focus();
  await press(page, 'ArrowDown', 2);
  await question(page, 'episode.site').getByLabel('Back of the lower leg (calf)').focus();
  await page.keyboard.press('Space');
  await choose(page, 'episode.duration-minutes', "I don't know");
  await choose(page, 'sign.calf-tender', 'No');
  await question(page, 'lifestyle.fluids-litres').locator('input[type=text]').fill('1.6');
  await question(page, 'history.conditions').getByLabel('Diabetes').check();
  await question(page, 'history.conditions').getByLabel(/^I don't know/).check();
  return {
    questionnaire: JSON.parse(await page.locator('.ct-transfer textarea').first().inputValue()),
    level: await level(page),
    worst: await page.locator('.ct-now-worst').textContent(),
  };
}

async function opensWhatItSaved(page, questionnaire) {
  await page.locator('.ct-transfer summary').click();
  const [saved, given] = [page.locator('.ct-transfer textarea').first(), page.locator('.ct-transfer textarea').last()];
  const before = await level(page);
  await page.getByRole('button', {name: 'Start over'}).click();
  await given.fill('{"answers": {"episode.site": "calf", "no.such-item": 1}}');
  await page.getByRole('button', {name: 'Open it'}).click();
  assert.equal(await page.locator('.ct-transfer li').count(), 2, 'every reason is said');
  await given.fill(JSON.stringify(questionnaire));
  await page.getByRole('button', {name: 'Open it'}).click();
  assert.deepEqual(JSON.parse(await saved.inputValue()), questionnaire);
  assert.equal(await level(page), before);
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Download'}).click();
  assert.deepEqual(JSON.parse(readFileSync(await (await download).path(), 'utf8')), questionnaire);
  await page.locator('.ct-transfer summary').click();
}

async function namesAreLookedUp(page) {
  await page.getByLabel('Find a medicine by its name').fill('lipit');
  await page.getByRole('button', {name: 'Lipitor', exact: true}).click();
  assert.ok(await question(page, 'medication.list').locator('input[value=statin]').isChecked());
}

async function writtenNamesAreNotRead(page, open) {
  await open('#case=TC093');
  const notice = page.getByText('Written names are not read on this page');
  await notice.waitFor();
  await notice.getByRole('button', {name: 'Leave the names out'}).click();
  assert.ok(await notice.isHidden());
}

async function presets(page, open, picture) {
  await page.getByRole('button', {name: 'Healthy baseline'}).click();
  assert.equal(await level(page), 'Care for yourself');
  await picture('baseline');
  await page.getByLabel('Open a worked case').fill('heart failure');
  await page.locator('.ct-found a').first().click();
  assert.match(await page.locator('.ct-tools > [role=status]').textContent(), /^Opened: TC\d+ /);
  assert.ok(await question(page, 'history.conditions').locator('input[value=heart-failure]').isChecked());
  assert.match(page.url(), /#case=TC\d+$/);
  await picture('case-whole', {fullPage: true});
  await page.getByRole('button', {name: 'Start over'}).click();
  await page.evaluate(() => { location.hash = '#case=TC-none'; });
  await page.getByText('There is no case TC-none.').waitFor();
  await open('#case=TC154');
  assert.equal(await level(page), 'Urgent');
  await page.locator('details').evaluateAll(all => all.forEach(details => { details.open = true; }));
  await noSeriousProblem(page, 'a case with everything unfolded');
  await page.emulateMedia({colorScheme: 'dark'});
  await noSeriousProblem(page, 'in the dark');
  await picture('dark');
  await page.emulateMedia({media: 'print', colorScheme: 'light'});
  await picture('print', {fullPage: true});
  await page.emulateMedia({media: 'screen'});
}

async function warnings(page, picture) {
  await page.getByRole('button', {name: 'Start over'}).click();
  await question(page, 'person.age-years').locator('input[type=text]').fill('200');
  assert.match(await page.locator('.ct-warnings').textContent(), /200 is outside 0 to 120/);
  await question(page, 'person.age-years').locator('input[type=text]').fill('12 or so');
  assert.match(await question(page, 'person.age-years').textContent(), /Write a whole number/);
  await page.evaluate(() => scrollTo(0, 0));
  await picture('warnings');
}

async function theBarLeadsToTheResult(page, picture) {
  await page.getByRole('button', {name: 'Healthy baseline'}).click();
  await question(page, 'sign.leg-cold').getByLabel('Yes', {exact: true}).check();
  const bar = page.locator('.ct-bar');
  const box = await bar.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, 'the urgency is in sight while answering');
  assert.match(await bar.textContent(), new RegExp(`^Now: ${await level(page)}`));
  await picture('bar');
  await bar.click();
  assert.ok(await page.locator('.ct-now-level').evaluate(isInSight), 'the bar leads to the result');
  await picture('result');
}

function isInSight(element) {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

await visit(file, {viewport}, async (page, open) => {
  await open();
  const picture = (name, options) => page.screenshot({path: join(folder, `${name}-${width}.png`), ...options});
  await picture('empty');
  await noSeriousProblem(page, 'empty form');
  await skipLogicHides(page);
  const filled = await fill(page);
  await page.evaluate(() => scrollTo(0, 0));
  await picture('filled');
  await picture('filled-whole', {fullPage: true});
  await opensWhatItSaved(page, filled.questionnaire);
  await noSeriousProblem(page, 'filled form');
  await namesAreLookedUp(page);
  await writtenNamesAreNotRead(page, open);
  await presets(page, open, picture);
  await warnings(page, picture);
  if (viewport.width < NARROW) {
    await theBarLeadsToTheResult(page, picture);
  }
  console.log(JSON.stringify(filled));
});
