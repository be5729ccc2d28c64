// node people.mjs PAGE FOLDER WIDTH...: opens every rule of the review report and measures, at each width, whether every
// person whom the reviewer must predict can be seen. Leaves screenshots in FOLDER and prints what cannot be seen.
import {join} from 'node:path';
import {visit} from './chromium.mjs';

const [file, folder, ...widths] = process.argv.slice(2);
const HEIGHT = 900;
const PICTURES = ['RF-030', 'RF-001'];

/** Runs in the page: what is wrong with the table of near cases of any rule, as sentences. */
function problems() {
  const found = [];
  const screen = document.documentElement.clientWidth;
  const cutBy = element => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      const {left, right} = box.getBoundingClientRect();
      const own = element.getBoundingClientRect();
      if (getComputedStyle(box).overflowX !== 'visible' && (own.left < left - 1 || own.right > right + 1)) {
        return true;
      }
    }
    return false;
  };
  for (const table of document.querySelectorAll('table.near')) {
    const heads = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.getBoundingClientRect());
    // The row of links gives the answer away; it is hidden until both people are predicted.
    for (const row of [...table.rows].filter(each => !each.hidden)) {
      [...row.cells].forEach((cell, column) => {
        const box = cell.getBoundingClientRect();
        const head = heads[column - 1];
        const says = words => found.push(`${table.dataset.rule}, "${row.cells[0].innerText}", column ${column}: ${words}`);
        if (box.width < (column === 0 ? 160 : 60) || box.height < 10) {
          says(`is ${box.width} by ${box.height} px`);
        } else if (box.left < -1 || box.right > screen + 1) {
          says(`ends at ${Math.round(box.right)} px, the screen at ${screen}`);
        } else if (cutBy(cell)) {
          says('is cut off by a box around it');
        } else if (cell.scrollWidth > cell.clientWidth + 1) {
          says('is narrower than its words');
        } else if (head && (Math.abs(head.left - box.left) > 1 || Math.abs(head.right - box.right) > 1)) {
          says('is not below the name of its person');
        }
      });
    }
  }
  return {tables: document.querySelectorAll('table.near').length, found};
}

for (const width of widths) {
  await visit(file, {viewport: {width: Number(width), height: HEIGHT}}, async (page, open) => {
    await open('#rules');
    await page.evaluate(() => document.querySelectorAll('details.rule').forEach(rule => { rule.open = true; }));
    const asked = await page.evaluate(() => Object.keys(JSON.parse(document.getElementById('reviews').textContent).rules)).then(rules => rules.length);
    await page.waitForFunction(rules => document.querySelectorAll('.decide > *').length >= rules, asked);
    const {tables, found} = await page.evaluate(problems);
    console.log(`${width} px: ${tables} tables, ${new Set(found.map(line => line.split(',')[0])).size} with people who cannot be seen`);
    found.slice(0, 10).forEach(line => console.log(`  ${line}`));
    process.exitCode = found.length > 0 || tables === 0 ? 1 : process.exitCode;
    for (const rule of PICTURES) {
      const table = page.locator(`table.near[data-rule="${rule}"]`);
      await table.scrollIntoViewIfNeeded();
      await table.evaluate(element => element.closest('.rule').querySelector('h4 + .hint').scrollIntoView());
      await page.screenshot({path: join(folder, `report-people-${rule}-${width}.png`)});
    }
  });
}
