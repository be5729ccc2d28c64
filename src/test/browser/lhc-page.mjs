// Our Questionnaire on the page of docs/lhc-forms, shown by LHC-Forms, and the hands of a person who fills it in.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {visitServed} from './chromium.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = join(HERE, '../../../docs/lhc-forms');
const LFORMS = join(HERE, 'lforms/dist/lforms');

/** Runs a visit to the page; folder holds the form as leg-cramps.json. */
export function visitForm(folder, options, visitor) {
  const folders = {'/': PAGE, '/lforms/': LFORMS, '/leg-cramps.json': join(folder, 'leg-cramps.json')};
  return visitServed(folders, options, (page, open) => visitor(page, () => ready(page, open)));
}

async function ready(page, open) {
  await open();
  await page.locator('.lhc-item-question').first().waitFor();
}

/** Types and codes of the questions by link id, and whether they are asked while nothing is answered. */
export function questions(folder) {
  const all = {};
  const isOpen = test => test.operator === 'exists' && test.answerBoolean === false;
  const collect = (item, open) => {
    const whileOpen = open && (item.enableWhen ?? [{operator: 'exists', answerBoolean: false}]).some(isOpen);
    if (!['group', 'display'].includes(item.type)) {
      const codes = (item.answerOption ?? []).map(option => option.valueCoding.code);
      all[item.linkId] = {type: item.type, several: item.repeats === true, codes, whileOpen};
    }
    (item.item ?? []).forEach(inner => collect(inner, whileOpen));
  };
  JSON.parse(readFileSync(join(folder, 'leg-cramps.json'), 'utf8')).item.forEach(item => collect(item, true));
  return all;
}

export const question = (page, item) => page.locator(`[id^="item-${item}/"]`);
export const option = (page, item, code) => question(page, item).locator(`[id$="|${code}"]`);
const field = (page, item) => question(page, item).locator(`input[id^="${item}/"]`);

/** Link ids of all questions and texts in sight. */
export const shown = page => page.evaluate(() => [...document.querySelectorAll('lhc-item[id^="item-"]')]
  .filter(item => item.checkVisibility())
  .map(item => item.id.slice('item-'.length).replace(/(\/\d+)+$/, '')));

/** Types a number key by key over what stood there; an empty text takes it away. */
export async function typeNumber(page, item, text) {
  await field(page, item).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text, {delay: 2});
  await page.keyboard.press('Tab');
}

/** Writes each name on a line of its own. */
async function writeNames(page, item, names) {
  for (const [i, name] of names.entries()) {
    if (i > 0) {
      await page.locator(`[id^="add-${item}/"]`).click();
    }
    await field(page, item).nth(i).click();
    await page.keyboard.type(name, {delay: 2});
  }
  await page.keyboard.press('Tab');
}

/** Chooses one of several by keys only: into the first, then down. */
async function chooseByKeys(page, item, codes, code) {
  await option(page, item, codes[0]).locator('input').focus();
  await page.keyboard.press('Space');
  for (let i = codes.indexOf(code); i > 0; i--) {
    await page.keyboard.press('ArrowDown');
  }
}

/** Answers as a person does: clicks and keys; every third choice by keys alone. */
export async function answer(page, item, {type, several, codes}, value, position = 1) {
  if (type === 'string') {
    await writeNames(page, item, value);
  } else if (several) {
    for (const code of [value].flat()) {
      await option(page, item, code).click();
    }
  } else if (codes.length > 0 && position % 3 === 0) {
    await chooseByKeys(page, item, codes, value);
  } else if (codes.length > 0 || type === 'boolean') {
    await option(page, item, value).click();
  } else {
    await typeNumber(page, item, String(value));
  }
}

/** What the form would hand out now. */
export const response = page => page.evaluate(() => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'));
