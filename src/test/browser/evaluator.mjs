// node evaluator.mjs PAGE SHEETS: evaluates every sheet in the page's evaluator and compares the complete result.
// SHEETS, gzipped: a line each, {"questionnaire": ..., "expected": the product's assessment}. Exits with 1 if any
// differs.
import {createReadStream} from 'node:fs';
import {createInterface} from 'node:readline';
import {createGunzip} from 'node:zlib';
import {differences} from './differences.mjs';
import {visit} from './chromium.mjs';

const SHEETS_AT_ONCE = 100;
const MOST_SHOWN = 5;

const [file, sheets] = process.argv.slice(2);
let compared = 0;
const differing = [];

await visit(file, {}, async (page, open) => {
  await open();
  let cases = [];
  for await (const line of createInterface({input: createReadStream(sheets).pipe(createGunzip())})) {
    cases.push(JSON.parse(line));
    if (cases.length === SHEETS_AT_ONCE) {
      await compare(page, cases);
      cases = [];
    }
  }
  await compare(page, cases);
});

async function compare(page, cases) {
  const questionnaires = JSON.stringify(cases.map(c => c.questionnaire));
  const results = JSON.parse(await page.evaluate(assessAll, questionnaires));
  cases.forEach(({questionnaire, expected}, i) => {
    const found = differences(results[i], expected);
    if (found.length > 0) {
      differing.push({questionnaire, found});
    }
  });
  compared += cases.length;
}

// As text, which travels far faster than objects.
function assessAll(questionnaires) {
  const model = JSON.parse(document.getElementById('model').textContent);
  return JSON.stringify(JSON.parse(questionnaires).map(questionnaire => CrampTriage.assess(model, questionnaire)));
}

for (const {questionnaire, found} of differing.slice(0, MOST_SHOWN)) {
  console.log(`sheet ${questionnaire.id}: ${JSON.stringify(questionnaire.answers)}`);
  for (const {path, actual, expected} of found.slice(0, MOST_SHOWN)) {
    console.log(`  ${path}: in the browser ${JSON.stringify(actual)}, in the product ${JSON.stringify(expected)}`);
  }
}
console.log(`${compared} sheets, ${differing.length} differ`);
process.exitCode = differing.length === 0 ? 0 : 1;
