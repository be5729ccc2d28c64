// What must hold of every page: no serious problem for people who use a screen reader or a keyboard, nothing too wide.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Sections that are not shown are looked at when they are. Until then they are out of the document: axe walks through all
// of it, and the report has several megabytes of them.
async function violations(page) {
  return page.evaluate(async () => {
    const away = [...document.querySelectorAll('main > section[hidden]')].map(section => {
      const place = document.createComment('');
      section.replaceWith(place);
      return {place, section};
    });
    try {
      return (await window.axe.run()).violations;
    } finally {
      away.forEach(({place, section}) => place.replaceWith(section));
    }
  });
}

/** Rules in theirs are broken by code that is not ours. */
export async function noSeriousProblem(page, what, theirs = []) {
  await page.evaluate(AXE);
  const serious = (await violations(page)).filter(v => ['serious', 'critical'].includes(v.impact) && !theirs.includes(v.id))
    .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => `${n.target} ${n.failureSummary}`).join(' | ')}`);
  assert.deepEqual(serious, [], what);
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${what}: ${wide} px too wide`);
}
