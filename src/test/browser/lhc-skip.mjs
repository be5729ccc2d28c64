// node lhc-skip.mjs FOLDER STEPS SEED...: a restless person answers, changes and takes back the answers on which other
// questions hang. After each step it is written down, in states.ndjson, what was entered, what the form hands out, and
// which questions it shows.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {option, questions, response, shown, typeNumber, visitForm} from './lhc-page.mjs';

const [folder, steps, ...seeds] = process.argv.slice(2);
const all = questions(folder);
// What others hang on, several times each, and what hangs on it.
const TOUCHED = [
  'person.age-years', 'person.sex-at-birth', 'person.pregnancy-status', 'episode.context', 'episode.context',
  'episode.context', 'exposure.recent-wound', 'medication.list', 'medication.list',
  'person.pregnancy-weeks', 'episode.relieved-by-rest', 'sign.preeclampsia-signs', 'exposure.tetanus-vaccine',
  'medication.recent-change',
];
const NUMBERS = {'person.age-years': ['9', '10', '40', '58', '59', '200', '-5', '', ''], 'person.pregnancy-weeks': ['20', '60', '']};

/** A small generator of chance that gives the same row for the same seed (mulberry32). */
function chance(seed) {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

async function tick(page, entered, item, random) {
  const ticked = entered[item] ?? [];
  const {codes} = all[item];
  // Mostly away again, so that the list often becomes empty.
  const again = ticked.length > 0 && random(5) < 3;
  const code = again ? ticked[random(ticked.length)] : codes[random(codes.length)];
  await option(page, item, code).click();
  // The form hands them out in its own order, not in that of the clicks.
  entered[item] = codes.filter(other => ticked.includes(other) !== (other === code));
}

async function step(page, entered, item, random) {
  const {type, several, codes} = all[item];
  if (several) {
    await tick(page, entered, item, random);
  } else if (type === 'boolean') {
    entered[item] = [true, false, null][random(3)];
    await option(page, item, entered[item]).click();
  } else if (codes.length > 0) {
    entered[item] = codes[random(codes.length)];
    await option(page, item, entered[item]).click();
  } else {
    const text = NUMBERS[item][random(NUMBERS[item].length)];
    await typeNumber(page, item, text);
    entered[item] = text === '' ? null : Number(text);
  }
}

const states = [];
await visitForm(folder, {viewport: {width: 1280, height: 900}}, async (page, open) => {
  for (const seed of seeds) {
    await open();
    const random = chance(Number(seed));
    const entered = {};
    let visible = await shown(page);
    for (let i = 0; i < Number(steps); i++) {
      const touchable = TOUCHED.filter(item => visible.includes(item));
      await step(page, entered, touchable[random(touchable.length)], random);
      visible = (await shown(page)).filter(item => item in all);
      states.push(JSON.stringify({entered, response: await response(page), shown: visible}));
    }
  }
});
writeFileSync(join(folder, 'states.ndjson'), states.join('\n') + '\n');
console.log(`${states.length} states`);
