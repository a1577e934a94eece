/** The page on a repository: what it says, that it leads where it points, and that no text of a spec becomes more than text. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/src/lint/analyze.js';
import { digest } from '../server/src/service/report/digest.js';
import { reportPage } from '../server/src/service/report/page.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

/** Every tag and attribute that a report is made of. None of them runs or loads anything. */
const tags =
  'html head meta title style body header main nav section article details summary h1 h2 h3 h4 h5 p ul ol li dl div dt dd table caption thead tbody tr th td a b code pre mark span svg desc defs pattern rect g path circle polygon ellipse line text'.split(
    ' ',
  );
const attributes =
  'lang charset http-equiv content name id class href rel title scope open role aria-label aria-labelledby aria-hidden width height xmlns viewBox x y x1 x2 y1 y2 d r cx cy rx ry points transform fill fill-opacity stroke stroke-width stroke-dasharray stroke-opacity opacity text-anchor font-size font-weight font-family font-style patternUnits patternTransform data-item'.split(
    ' ',
  );

function checkMarkup(html: string): void {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  assert.ok(!/url\(|@import/.test(style));
  const body = html.replace('<!DOCTYPE html>', '').replace(style, '');
  for (const [tag] of body.matchAll(/<[^>]*>?/g)) {
    const [, name = '', written = ''] = /^<\/?([a-z0-9]+)((?: [\w:-]+="[^"<>]*")*) ?\/?>$/i.exec(tag) ?? [];
    assert.ok(tags.includes(name), tag.slice(0, 200));
    for (const [, attribute = '', value = ''] of written.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
      assert.ok(attributes.includes(attribute), tag.slice(0, 200));
      if (attribute === 'href') assert.match(value, /^(?:#|https?:\/\/)/);
    }
  }
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, 'no two places have one name');
  for (const [, to] of html.matchAll(/ href="#([^"]*)"/g)) assert.ok(ids.includes(to), to);
}

function pageOn(files: Readonly<Record<string, string>>, title = 'Specs'): string {
  const digests = Object.entries(files).map(([file, text], index) => {
    const analysis = analyze({ uri: file, version: 0, text }, knowledge);
    const frameOf = () => ({ file, line: 1, column: 1, before: '', marked: text.slice(0, 40), after: '' });
    return digest({ file, analysis, findings: analysis.findings, frameOf }, knowledge, `d${index}-`);
  });
  const unreadable = [{ file: title, reason: title }];
  const made = { title, date: '2026-11-25', version: '0', profile: 'lab', files: digests, unreadable };
  return reportPage(made, knowledge, (text) => createHash('sha256').update(text).digest('base64'));
}

const folder = mkdtempSync(join(tmpdir(), 'cellspec-report-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

describe('the report on the samples', () => {
  const outcome = runIn(join(root, 'samples'), ['report']);
  const html = outcome.stdout;

  test('is well formed, runs nothing, and its links lead somewhere', () => {
    assert.equal(outcome.exit, '0\n', 'what is found does not fail the run');
    checkMarkup(html);
  });

  test('is the same each time', () => {
    assert.ok(runIn(join(root, 'samples'), ['report']).stdout === html);
  });

  test('has every spec, every finding, every rule and its reason', () => {
    const files = readdirSync(join(root, 'samples/flawed')).filter((name) => name.endsWith('.yaml'));
    for (const file of files) assert.ok(html.includes(`flawed/${file}`), file);
    const lint = JSON.parse(runIn(join(root, 'samples'), ['lint', '--format', 'json']).stdout) as {
      findings: { rule: string; file: string }[];
    };
    // The page is about specs; what documents say of them is told by `lint`.
    const found = lint.findings.filter(({ file }) => file.endsWith('.yaml'));
    assert.ok(found.length > 30);
    assert.equal(html.match(/<article class="finding /g)?.length, found.length);
    for (const { rule } of found) assert.ok(html.includes(`href="#rule-${rule.replace('/', '-')}"`), rule);
  });

  test('judges what meets, with what lies between', () => {
    assert.match(html, /aria-label="NMC 811 and PEO-LiTFSI: reactive, 1 spec"/);
    assert.match(html, /aria-label="Lithium metal and Lithium germanium thiophosphate: incompatible/);
    assert.match(html, /aria-label="Lithium niobate on NMC 811 and Lithium argyrodite chloride: stable/);
  });

  test('a finding of a base is shown in the base', () => {
    assert.match(html, /lfp-graphite-prismatic\.cell\.yaml, line \d+/);
  });
});

describe('a text stays a text', () => {
  const attack = '"\'><script>alert(1)</script><a href="javascript:1" onclick=1 style="x">&lt;\u202e`';
  const spec = (name: string): string =>
    `cellspec: 1\nname: ${JSON.stringify(name)}\ncathode: {active_material: ${JSON.stringify(name)}, thickness: ${JSON.stringify(name)}}\nanode: {active_material: Li}\nelectrolyte: {type: solid, material: ${JSON.stringify(name)}}\nwaivers: [{rule: knowledge/unknown-material, reason: ${JSON.stringify(name)}}]\n`;

  test('in names, values, reasons, titles and names of files', () => {
    const html = pageOn(
      { [`${attack}.cell.yaml`]: spec(attack), [`${attack}.celllib.yaml`]: attack },
      attack,
    );
    checkMarkup(html);
    assert.ok(html.includes('&lt;script&gt;'));
    assert.ok(!html.includes('\u202e'));
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }), (name, file) =>
        checkMarkup(pageOn({ [`${file}.cell.yaml`]: spec(name), 'b.cell.yaml': name }, name)),
      ),
      { numRuns: 30, seed: 5 },
    );
  });

  test('two files that read alike have places of their own', () => {
    checkMarkup(
      pageOn({ 'a b.cell.yaml': spec('x'), 'a-b.cell.yaml': spec('x'), 'a-b-2.cell.yaml': spec('x') }),
    );
  });
});

describe('writing it', () => {
  const sample = readFileSync(join(root, 'samples/nmc622-graphite-pouch.cell.yaml'), 'utf8');
  const cells = join(folder, 'cells');
  mkdirSync(cells);
  writeFileSync(join(cells, 'a.cell.yaml'), sample);

  test('into a file, with the folders it needs, and nothing beside it', () => {
    const outcome = runIn(cells, ['report', '-o', 'out/page.html', '--title', 'Pilot line']);
    assert.deepEqual([outcome.exit, outcome.stdout, outcome.stderr], ['0\n', '', '']);
    assert.match(readFileSync(join(cells, 'out/page.html'), 'utf8'), /<h1>Pilot line<\/h1>/);
    assert.deepEqual(readdirSync(join(cells, 'out')), ['page.html']);
  });

  test('never over a spec', () => {
    assert.equal(runIn(cells, ['report', '-o', 'a.cell.yaml']).exit, '2\n');
    assert.equal(readFileSync(join(cells, 'a.cell.yaml'), 'utf8'), sample);
  });

  test('what could not be read is named in it, and fails the run', () => {
    const outcome = runIn(cells, ['report', 'a.cell.yaml', 'gone.cell.yaml']);
    assert.equal(outcome.exit, '2\n');
    assert.match(outcome.stdout, /Not read:.*gone\.cell\.yaml/);
    assert.match(outcome.stderr, /gone\.cell\.yaml was not read/);
  });

  test('nothing to report on is misuse', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    assert.equal(runIn(empty, ['report', '-o', 'page.html']).exit, '2\n');
    assert.ok(!existsSync(join(empty, 'page.html')));
  });

  test('a profile that is asked for counts, and is said', () => {
    assert.match(runIn(cells, ['report', '--profile', 'production']).stdout, /Profile: production/);
  });
});

test('of many specs those without a finding are folded', () => {
  const clean = readFileSync(join(root, 'samples/nmc622-graphite-pouch.cell.yaml'), 'utf8');
  const flawed = readFileSync(join(root, 'samples/flawed/anode-too-small.cell.yaml'), 'utf8');
  const html = pageOn({
    ...Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`c${index}.cell.yaml`, clean])),
    'z.cell.yaml': flawed,
  });
  assert.equal(html.match(/<details class="cell" open="">/g)?.length, 1);
  assert.equal(html.match(/<details class="cell">/g)?.length, 14);
});
