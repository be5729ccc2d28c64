// node evaluator.mjs PAGE SHEETS: evaluates every sheet in the page's evaluator and compares the complete result.
// SHEETS: a line each, {"questionnaire": ..., "expected": the product's assessment}. Exits with 1 if any differs.
import {readFileSync} from 'node:fs';
import {differences} from './differences.mjs';
import {visit} from './chromium.mjs';

const SHEETS_AT_ONCE = 100;
const MOST_SHOWN = 5;

const [file, sheets] = process.argv.slice(2);
const cases = readFileSync(sheets, 'utf8').trim().split('\n').map(line => JSON.parse(line));

const results = await visit(file, {}, async (page, open) => {
  await open();
  const all = [];
  for (let i = 0; i < cases.length; i += SHEETS_AT_ONCE) {
    const questionnaires = cases.slice(i, i + SHEETS_AT_ONCE).map(c => c.questionnaire);
    all.push(...JSON.parse(await page.evaluate(assessAll, JSON.stringify(questionnaires))));
  }
  return all;
});

// As text, which travels far faster than objects.
function assessAll(questionnaires) {
  const model = JSON.parse(document.getElementById('model').textContent);
  return JSON.stringify(JSON.parse(questionnaires).map(questionnaire => CrampTriage.assess(model, questionnaire)));
}

const differing = cases
  .map(({questionnaire, expected}, i) => ({questionnaire, found: differences(results[i], expected)}))
  .filter(({found}) => found.length > 0);

for (const {questionnaire, found} of differing.slice(0, MOST_SHOWN)) {
  console.log(`sheet ${questionnaire.id}: ${JSON.stringify(questionnaire.answers)}`);
  for (const {path, actual, expected} of found.slice(0, MOST_SHOWN)) {
    console.log(`  ${path}: in the browser ${JSON.stringify(actual)}, in the product ${JSON.stringify(expected)}`);
  }
}
console.log(`${cases.length} sheets, ${differing.length} differ`);
process.exitCode = differing.length === 0 ? 0 : 1;
