/** Figures and comparisons outside the editor: what has to hold for every design, and the forms they are printed in. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { csvLine } from '../server/src/cli/report/csv.js';
import { columnsOf } from '../server/src/cli/report/terminal.js';
import { commandNames, usageOf } from '../server/src/cli/usage.js';
import { analyze } from '../server/src/lint/analyze.js';
import { compareDesigns } from '../server/src/service/compare.js';
import { compareMarkdown } from '../server/src/service/compare-markdown.js';
import { isDifferent } from '../server/src/service/compare-wording.js';
import { figureMarkdown } from '../server/src/service/figure-markdown.js';
import { figureTable, headlinesOf } from '../server/src/service/figure-table.js';
import { targetTable } from '../server/src/service/target-table.js';
import { bareMarkdown, hostileString } from './support/hostile-markdown.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

const folders = ['samples', 'samples/flawed', 'tests/corpus'];
const specs = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.cell.yaml'))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') })),
);
const sample = (name: string): string =>
  specs.find((each) => each.name === `${name}.cell.yaml`)?.text ?? assert.fail(`no ${name}`);

function analysisOf(text: string, name = 'a.cell.yaml') {
  return analyze({ uri: name, version: 0, text }, knowledge);
}

function compared(...texts: readonly string[]) {
  const designs = texts.map((text, index) => ({ name: `${index}.cell.yaml`, analysis: analysisOf(text) }));
  return compareDesigns(designs, knowledge);
}

describe('a design and itself', () => {
  for (const { name, text } of specs) {
    test(name, () => {
      const comparison = compared(text, text);
      assert.deepEqual(comparison.fields, []);
      assert.deepEqual(comparison.rewritten, []);
      assert.ok(!isDifferent(comparison));
    });
  }
});

describe('two designs', () => {
  const base = sample('nmc622-graphite-pouch');

  test('another unit, another name of the same material, another order of keys: the same design', () => {
    const other = base
      .replace('thickness: 57.3 um', 'thickness: 0.0573 mm')
      .replace('loading: 10.6 mg/cm2', 'loading: 106 g/m2')
      .replace('{graphite: 96 wt%, CMC: 1.5 wt%', '{CMC: 1.5 wt%, Graphite: 96 wt%')
      .replace('PVDF: 2 wt%', 'polyvinylidene fluoride: 2 wt%')
      .replace('solvents: {EC: 30 vol%', 'solvents: {ethylene carbonate: 30 vol%')
      .replace('charge_rate: 1C', 'charge_rate: C/1');
    const comparison = compared(base, other);
    assert.deepEqual(comparison.fields, []);
    assert.deepEqual(
      comparison.rewritten.map(({ path }) => path),
      ['cathode.thickness', 'anode.loading', 'operation.charge_rate'],
    );
    assert.ok(!isDifferent(comparison));
  });

  test('what one of them has in a field that cannot be read is shown, not called missing', () => {
    const { fields } = compared(base, base.replace('loading: 18.9 mg/cm2', 'loading: 20'));
    assert.deepEqual(fields, [{ path: 'cathode.loading', texts: ['18.9 mg/cm2', '20'], prose: false }]);
  });

  test('a share in % and in vol% is the same share', () => {
    const { fields, rewritten } = compared(base, base.replace('porosity: 25.4 %', 'porosity: 25.4 vol%'));
    assert.deepEqual(fields, []);
    assert.equal(rewritten.length, 1);
  });

  test('a step put in front of others is one difference, and an exchange is told by position', () => {
    const steps = (list: string): string => `cellspec: 1\nmanufacturing: {cathode: {steps: [${list}]}}\n`;
    const cast = '{process: slurry_casting, solvent: NMP}';
    const press = '{process: calendering}';
    assert.deepEqual(
      compared(steps(`${cast}, ${press}`), steps(`{process: drying}, ${cast}, ${press}`)).fields.map(
        ({ texts }) => texts,
      ),
      [[null, 'drying']],
    );
    assert.deepEqual(
      compared(steps(`${cast}, ${press}`), steps(`${press}, ${cast}`)).fields.map(({ path }) => path),
      [
        'manufacturing.cathode.steps[0].process',
        'manufacturing.cathode.steps[0].solvent',
        'manufacturing.cathode.steps[1].process',
        'manufacturing.cathode.steps[1].solvent',
      ],
    );
  });

  test('figures change by what the formula says, and only at one level', () => {
    const thicker = compared(base, base.replace('loading: 18.9 mg/cm2', 'loading: 20.79 mg/cm2'));
    const capacity = thicker.figures.find(({ id }) => id === 'cathode_areal_capacity');
    assert.ok(Math.abs((capacity?.changes[1]?.relative ?? 0) - 0.1) < 1e-9);
    const film = compared(base, sample('lco-lipon-li-thin-film'));
    const density = film.figures.find(({ id }) => id === 'stack_energy_density');
    assert.deepEqual(
      density?.rows.map((row) => row?.level),
      ['stack', 'film'],
    );
    assert.equal(density?.changes[1], null);
  });

  test('findings come, go and are accepted', () => {
    const starved = base
      .replace('loading: 10.6 mg/cm2', 'loading: 8 mg/cm2')
      .replace('density: 1.60', 'density: 1.21');
    const { findings } = compared(base, starved);
    const np = findings.find(({ rule }) => rule === 'balance/np-ratio');
    assert.deepEqual(
      np?.states.map((state) => state?.severity ?? null),
      [null, 'error'],
    );
    const accepted = `${starved}waivers:\n  - {rule: balance/np-ratio, reason: a test of what happens, by: QA, until: 2999-01-01}\n`;
    const again = compared(starved, accepted).findings.find(({ rule }) => rule === 'balance/np-ratio');
    assert.deepEqual(
      again?.states.map((state) => state?.waived),
      [false, true],
    );
  });
});

test('whatever is typed, figures and comparisons come out as plain data and the same again', () => {
  const lines = fc.constantFrom(...specs).chain(({ text }) => {
    const all = text.split('\n');
    return fc
      .tuple(fc.subarray(all, { minLength: Math.floor(all.length / 2) }), fc.nat(text.length))
      .map(([kept, cut]) => [kept.join('\n'), text.slice(0, cut)]);
  });
  fc.assert(
    fc.property(lines, ([kept = '', cut = '']) => {
      const comparison = compared(kept, cut, kept);
      assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
      for (const { analysis } of [{ analysis: analysisOf(kept) }]) {
        const rows = figureTable(analysis, knowledge);
        for (const row of rows) assert.doesNotMatch(JSON.stringify(row), /NaN|undefined|Infinity|\[object/);
        headlinesOf(rows);
      }
      assert.ok(!isDifferent(compared(kept, kept)));
    }),
    { numRuns: 25, seed: 5 },
  );
});

test('names of an author do nothing in a document', () => {
  fc.assert(
    fc.property(hostileString, (name) => {
      const quoted = JSON.stringify(name.replace(/\p{C}/gu, ' '));
      const text = `cellspec: 1\nname: ${quoted}\ncathode: {active_material: ${quoted}, loading: 2 mg/cm2}\n`;
      const analysis = analysisOf(text);
      const figures = figureTable(analysis, knowledge);
      const targets = targetTable(analysis, knowledge);
      const name_ = analysis.spec.name?.value ?? null;
      const documents = [
        figureMarkdown({ file: 'a.cell.yaml', name: name_, figures, targets, sensitivity: undefined }),
        compareMarkdown(compared('cellspec: 1\n', text), true),
      ];
      for (const document of documents) {
        assert.equal(/<|`|!?\[/.exec(bareMarkdown(document))?.[0], undefined, document);
        const headings = document.split('\n').filter((line) => line.startsWith('#'));
        assert.ok(headings.every((line) => /^##/.test(line)));
      }
    }),
    { numRuns: 40, seed: 5 },
  );
});

describe('terminal', () => {
  for (const columns of [80, 120]) {
    test(`nothing of a figure sheet is wider than ${columns} columns`, () => {
      const { stdout } = runIn(join(root, 'samples'), ['compute', '--sensitivity'], { columns });
      const wide = stdout.split('\n').filter((line) => columnsOf(line) > columns);
      assert.deepEqual(wide, []);
    });

    test(`nothing of a comparison is wider than ${columns} columns`, () => {
      const files = ['nmc622-graphite-pouch', 'nmc811-argyrodite-li', 'lco-lipon-li-thin-film'];
      const args = ['compare', '--all', ...files.map((file) => `${file}.cell.yaml`)];
      const { stdout } = runIn(join(root, 'samples'), args, { columns });
      const wide = stdout.split('\n').filter((line) => columnsOf(line) > columns);
      assert.deepEqual(wide, []);
    });
  }

  test('colours change nothing but colours', () => {
    for (const args of [
      ['compute', '--sensitivity'],
      ['compare', 'lfp-peo-li.cell.yaml', 'nmc622-graphite-pouch.cell.yaml'],
    ]) {
      const plain = runIn(join(root, 'samples'), args).stdout;
      const painted = runIn(join(root, 'samples'), [...args, '--color', 'always']).stdout;
      assert.notEqual(painted, plain);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
      assert.equal(painted.replace(/\u001b\[\d+m/g, ''), plain);
    }
  });

  test('help fits a terminal, and every command has some', () => {
    for (const command of [undefined, ...commandNames]) {
      const text = usageOf(command);
      for (const line of text.split('\n')) assert.ok(columnsOf(line) <= 80, line);
      if (command) assert.match(text, new RegExp(`^cellspec ${command}\\b`));
    }
    for (const command of commandNames)
      assert.match(usageOf(undefined), new RegExp(`^  cellspec ${command}\\b`, 'm'));
  });
});

describe('CSV', () => {
  test('every row has the columns of the head, and reads back', () => {
    const { stdout } = runIn(join(root, 'samples'), ['compute', '--format', 'csv']);
    const [head = [], ...rows] = readCsv(stdout);
    assert.ok(rows.length >= 11);
    for (const row of rows) assert.equal(row.length, head.length);
    const pouch = rows.find(([file]) => file === 'nmc622-graphite-pouch.cell.yaml') ?? [];
    assert.equal(pouch[head.indexOf('cell capacity (Ah)')], '12.2624');
    assert.equal(pouch[head.indexOf('lithium excess')], '');
  });

  test('any text reads back, and none is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [read = []] = readCsv(csvLine([...cells, 'end']));
        assert.equal(read.length, cells.length + 1);
        cells.forEach((cell, index) => {
          assert.ok(read[index] === cell || read[index] === `'${cell}`);
          assert.doesNotMatch(read[index] ?? '', /^[=+\-@\t\r]/);
        });
      }),
    );
  });
});

/** RFC 4180, read as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += text[at] === '"' ? 2 : 1)
        cell += text[at];
      at += 1;
    } else {
      const end = text.slice(at).search(/,|\r\n/);
      cell = text.slice(at, at + end);
      at += end;
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
