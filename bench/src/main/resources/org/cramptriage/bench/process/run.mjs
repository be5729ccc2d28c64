// node run.mjs RULES RECORDS TURNS: prints the findings of every record, one line each, then the seconds of each timed turn.
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';

const [rulesFile, recordsFile, turns] = process.argv.slice(2);
const rules = JSON.parse(readFileSync(rulesFile, 'utf8'));
const named = new Set(readFileSync(rulesFile, 'utf8').match(/finding [^"]*/g));
const records = readFileSync(recordsFile, 'utf8').split('\n').filter(Boolean).map((line) => ({ always: true, ...JSON.parse(line) }));

const engine = new Engine(rules, { allowUndefinedFacts: true });
engine.on('success', (event, almanac) => {
  const fact = `finding ${event.type}`;
  if (named.has(fact)) {
    almanac.addFact(fact, true);
  }
});

for (const record of records) {
  const { events } = await engine.run(record);
  console.log(events.map((event) => event.type).join(' '));
}
for (let turn = 0; turn < Number(turns); turn++) {
  const before = process.hrtime.bigint();
  for (const record of records) {
    await engine.run(record);
  }
  console.log(`seconds ${Number(process.hrtime.bigint() - before) / 1e9}`);
}
