// What must hold of every page: no serious problem for people who use a screen reader or a keyboard, nothing too wide.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Sections that are not shown are looked at when they are: the report has several megabytes of them. Of long lists of
// rules and rows the first are looked at: the rest are built by the same code.
const HIDDEN = ['main > section[hidden]', 'details.rule:nth-of-type(n+60)', 'tbody tr:nth-child(n+100)'];

/** Rules in theirs are broken by code that is not ours. */
export async function noSeriousProblem(page, what, theirs = []) {
  await page.evaluate(AXE);
  const {violations} = await page.evaluate(exclude => window.axe.run({exclude}), HIDDEN);
  const serious = violations.filter(v => ['serious', 'critical'].includes(v.impact) && !theirs.includes(v.id))
    .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => `${n.target} ${n.failureSummary}`).join(' | ')}`);
  assert.deepEqual(serious, [], what);
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${what}: ${wide} px too wide`);
}
