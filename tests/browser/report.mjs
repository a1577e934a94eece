// Opens a report from disk in Debian's Chromium, as somebody does who got it by mail: with every way to the network
// watched and closed, on a screen by day and by night, and on paper.
//   CELLSPEC_PICTURES=DIR   keep pictures of the page, and the print as a PDF

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/vscode-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = process.env.CELLSPEC_PICTURES;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellspec-report-'));
try {
  await main();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const file = makeReport();
  const executablePath = await ensureBrowser();
  // An administrator, as whom containers run, has no sandbox of Chromium's.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const colorScheme of ['light', 'dark']) await look(browser, file, colorScheme);
  } finally {
    await browser.close();
  }
  console.log('  the page loads and runs nothing, its links lead somewhere, and it prints');
}

/** The samples, and a spec whose every name tries to become something else. */
function makeReport() {
  fs.cpSync(path.join(root, 'samples'), path.join(folder, 'cells'), { recursive: true });
  const attack =
    '"><script>document.title=1</script><img src=x onerror=document.title=2><style>*{color:red}</style>';
  const quoted = JSON.stringify(attack);
  fs.writeFileSync(
    path.join(folder, 'cells', `${attack.replaceAll('/', '\u2215')}.cell.yaml`),
    `cellspec: 1\nname: ${quoted}\ncathode: {active_material: ${quoted}}\nanode: {active_material: graphite, ${quoted}: 1}\nelectrolyte: {type: solid, material: ${quoted}}\n`,
  );
  const file = path.join(folder, 'report.html');
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/cellspec.js'), 'report', 'cells', '-o', file, '--title', attack],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return file;
}

async function look(browser, file, colorScheme) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 1000 } });
  await context.setOffline(true);
  const page = await context.newPage();
  const said = [];
  const asked = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);

  assert.deepEqual(said, [], 'the browser has nothing to complain about, the content policy included');
  assert.deepEqual(asked, [pathToFileURL(file).href], 'nothing but the page was asked for');
  assert.match(await page.title(), /<script>/, 'a name stays a name');
  assert.equal(await page.locator('script, img, iframe, object, link').count(), 0);

  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(
    ground,
    colorScheme === 'dark' ? 'rgb(22, 25, 29)' : 'rgb(255, 255, 255)',
    'the style sheet counts',
  );
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href').slice(1))
      .filter((id) => document.getElementById(id) === null),
  );
  assert.deepEqual(lost, [], 'every link within the page leads somewhere');
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  assert.deepEqual(twice, [], 'no two places have one name');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `the page is ${wide} px wider than the window`);

  if (pictures) await page.screenshot({ path: path.join(pictures, `report-${colorScheme}.png`) });
  await matrixLeadsToSpecs(page, colorScheme);
  await headingsAreInOrder(page);
  if (colorScheme === 'light') await prints(page);
  assert.deepEqual(said, []);
  await context.close();
}

/** From a sign of the matrix to what happens there, to a spec, which unfolds. */
async function matrixLeadsToSpecs(page, colorScheme) {
  const sign = page.locator('.matrix a.sign').first();
  const pair = (await sign.getAttribute('href')).slice(1);
  await sign.scrollIntoViewIfNeeded();
  if (pictures) await page.screenshot({ path: path.join(pictures, `report-matrix-${colorScheme}.png`) });
  await sign.click();
  const row = page.locator(`tr:has([id="${pair}"])`);
  assert.ok(await row.isVisible());
  const box = await row.boundingBox();
  assert.ok(box.y >= 0 && box.y < 1000, 'the row is in sight');

  const id = await page.locator('details.cell:not([open]) .where').first().getAttribute('id');
  const folded = page.locator(`[id="${id}"]`);
  assert.equal(await folded.isVisible(), false);
  await page.locator(`.overview a[href="#${id}"]`).click();
  assert.ok(await folded.isVisible(), 'a link into a folded spec unfolds it');
  if (pictures) await page.screenshot({ path: path.join(pictures, `report-cell-${colorScheme}.png`) });
}

/** By headings a screen reader goes from part to part: none is left out on the way down. */
async function headingsAreInOrder(page) {
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
  );
  assert.equal(levels.filter((level) => level === 1).length, 1);
  for (const [index, level] of levels.entries())
    assert.ok(index === 0 || level <= levels[index - 1] + 1, `heading ${index}`);
  const bare = await page.evaluate(
    () =>
      [...document.querySelectorAll('table')].filter(
        (table) =>
          !table.caption?.textContent || [...table.querySelectorAll('th')].some(({ scope }) => !scope),
      ).length,
  );
  assert.equal(bare, 0, 'every table has a caption, and every header says what it heads');
}

async function prints(page) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  if (pictures) fs.writeFileSync(path.join(pictures, 'report.pdf'), pdf);
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const open = await page.locator('details.cell[open]').count();
  assert.ok(
    pages > open,
    `${open} specs are unfolded, each from the top of a page, and there are ${pages} pages`,
  );
}
