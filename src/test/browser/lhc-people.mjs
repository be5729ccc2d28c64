// node lhc-people.mjs FOLDER WIDTH HEIGHT SCREENSHOTS: fills in leg-cramps.json of FOLDER for every person of
// people.ndjson (native questionnaires), saves as a person does, and leaves the responses in responses-WIDTH.ndjson.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {noSeriousProblem} from './axe.mjs';
import {answer, question, questions, shown, typeNumber, visitForm} from './lhc-page.mjs';

const [folder, width, height, screenshots] = process.argv.slice(2);
const viewport = {width: Number(width), height: Number(height)};
const people = readFileSync(join(folder, 'people.ndjson'), 'utf8').trim().split('\n').map(line => JSON.parse(line));
const all = questions(folder);
const outcome = page => page.locator('#outcome');

async function save(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save my answers'}).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

async function fillIn(page, person) {
  for (const [position, item] of Object.keys(all).entries()) {
    if (item in person.answers) {
      assert.ok(await question(page, item).first().isVisible(), `${person.id}: ${item} is in sight when its turn comes`);
      await answer(page, item, all[item], person.answers[item], position);
    }
  }
}

async function nothingIsTooWide(page) {
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), viewport.width);
}

async function unitsAndLimitsStandThere(page) {
  for (const [item, {type, whileOpen}] of Object.entries(all)) {
    if (whileOpen && ['integer', 'decimal'].includes(type)) {
      assert.match(await question(page, item).textContent(), /From \d+ to \d+ .+\. .*Leave it empty if you do not know/, item);
      assert.notEqual(await question(page, item).locator('[id^="unit_"]').inputValue(), '', item);
    }
  }
}

/** A number out of range is told at once, and no number that is none loses the other answers without a word. */
async function wrongNumbersAreTold(page, picture) {
  await typeNumber(page, 'person.age-years', '200');
  await page.getByText('must be a value less than or equal to 120.').first().waitFor();
  await picture('lhc-range');
  const told = {'200': 'This is more than 120.', '6.5': 'Write a whole number, in digits.'};
  for (const wrong of Object.keys(told)) {
    await typeNumber(page, 'person.age-years', wrong);
    await page.getByRole('button', {name: 'Save my answers'}).click();
    assert.match(await outcome(page).textContent(), /^Nothing was saved yet\. Please correct:/);
    assert.equal(await outcome(page).locator('li').first().textContent(), `How old are you, in years? ${told[wrong]}`);
  }
  await outcome(page).scrollIntoViewIfNeeded();
  await picture('lhc-correct');
}

await visitForm(folder, {viewport}, async (page, open) => {
  const picture = (name, options) => page.screenshot({path: join(screenshots, `${name}-${width}.png`), ...options});
  await open();
  await picture('lhc-empty');
  await picture('lhc-empty-whole', {fullPage: true});
  await noSeriousProblem(page, 'empty form', ['aria-valid-attr-value']); // LHC-Forms names what is not yet on the page
  await unitsAndLimitsStandThere(page);
  const first = Object.keys(all).filter(item => all[item].whileOpen);
  assert.deepEqual((await shown(page)).filter(item => item in all), first, 'nothing but follow-ups is hidden at first');
  await wrongNumbersAreTold(page, picture);
  const responses = [];
  for (const person of people) {
    await open();
    await fillIn(page, person);
    responses.push(JSON.stringify(await save(page)));
    assert.match(await outcome(page).textContent(), /^Your answers were saved/);
    await nothingIsTooWide(page);
    await picture(`lhc-${person.id}`, {fullPage: true});
  }
  writeFileSync(join(folder, `responses-${width}.ndjson`), responses.join('\n') + '\n');
  console.log(`${responses.length} people`);
});
