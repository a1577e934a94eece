/**
 * What is offered, as pages: tests/service/completion/*.md. `$0` is the cursor. Without `## When` the list stands under
 * `## Then`, one line an offer; with the label of an offer, the text after it was accepted. `UPDATE=1` rewrites it.
 * Then the matrix: whatever is offered anywhere, accepting it leaves a text that reads, changed in that one place.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import type { Reader } from '../server/src/project/reader.js';
import { complete } from '../server/src/service/completion/complete.js';
import { filledIn } from '../server/src/service/completion/filled-in.js';
import type { Offer } from '../server/src/service/completion/offer.js';
import { type Plain, toPlain } from '../server/src/spec/plain.js';
import { parseTree } from '../server/src/syntax/parse.js';
import { type Design, expanded, type Spot, spots, styles } from './support/completion-matrix.js';
import { knowledge } from './support/knowledge.js';
import { pagesIn, readPage, settle } from './support/pages.js';
import { root } from './support/root.js';
import { templates } from './support/templates.js';

function offersAt(text: string, offset: number, snippets = true): readonly Offer[] {
  const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
  const files = (role: string) =>
    role === 'base' ? ['./base.cell.yaml'] : ['./plant.celllib.yaml', '../lab 2/own.celllib.yaml'];
  return complete(analysis, knowledge, offset, { snippets, files, templates });
}

function accepted(text: string, { span, text: written, snippet }: Offer): string {
  return text.slice(0, span.start) + (snippet ? expanded(written) : written) + text.slice(span.end);
}

/** Enough to see the order; a library has hundreds of materials. */
const mostShown = 16;

function shown(offers: readonly Offer[]): string {
  if (offers.length === 0) return 'nothing\n';
  const line = ({ label, usual, remark }: Offer): string => {
    const name = usual ? `${label} (${usual})` : label;
    return remark ? `${name} · ${remark}` : name;
  };
  // Rules that found nothing here follow as they are called, and there are more of them every month.
  if (offers[0]?.kind === 'rule') {
    const found = offers.filter(({ remark }) => remark?.startsWith('found at'));
    assert.ok(offers.length > 60 && offers.slice(0, found.length).every((each) => found.includes(each)));
    return `${found.map(line).join('\n')}\n… and all other rules\n`;
  }
  const bad = offers.filter(({ marked }) => marked);
  const rest =
    offers.length > mostShown
      ? [
          `… ${offers.length - mostShown} more, ${bad.length} of them marked, the last: ${line(offers.at(-1) as Offer)}`,
        ]
      : [];
  return `${[...offers.slice(0, mostShown).map(line), ...rest].join('\n')}\n`;
}

describe('completion', () => {
  for (const { name, path: file } of pagesIn('completion')) {
    test(name, () => {
      const { text, offset, when, expected } = readPage(file);
      const offers = offersAt(text, offset);
      if (when === '') return settle(file, shown(offers), expected, 'text');
      const chosen = offers.find(({ label }) => label === when);
      assert.ok(chosen, `offered: ${offers.map(({ label }) => label).join(' | ') || 'nothing'}`);
      const { span, text: written } = chosen;
      // Stops are shown as an editor gets them.
      settle(file, text.slice(0, span.start) + written + text.slice(span.end), expected, 'yaml');
    });
  }
});

const solid: Design = {
  cellspec: '1',
  name: 'NMC811 pouch',
  materials: { 'NMC811-LNO': { base: 'NMC811', coating: { material: 'LiNbO3', thickness: '10 nm' } } },
  cell: { format: 'pouch', electrode_pairs: '10' },
  cathode: {
    active_material: 'NMC811-LNO',
    composition: { 'NMC811-LNO': '75 wt%', Li6PS5Cl: '22 wt%', VGCF: '3 wt%' },
    loading: '26.7 mg/cm2',
    current_collector: { material: 'Al', thickness: '12 um' },
  },
  anode: {
    active_material: 'lithium metal',
    thickness: '15 um',
    current_collector: { material: 'stainless steel' },
  },
  electrolyte: {
    type: 'solid',
    layers: [{ material: 'Li3YCl6', thickness: '10 um' }, { material: 'Li6PS5Cl' }],
  },
  interfaces: { anode_electrolyte: { interlayer: { material: 'Ag-C' }, evidence: ['ref:lno', 'ref:other'] } },
  manufacturing: {
    cathode: {
      steps: [
        { process: 'mixing', solvent: 'xylene' },
        { process: 'calendering', temperature: '80 degC' },
      ],
    },
  },
  operation: { voltage: { max: '4.25 V' }, charge_rate: 'C/5' },
  targets: { energy_density: '850 Wh/L' },
  waivers: [{ rule: 'balance/np-ratio', reason: 'measured', by: 'M. Sato', until: '2027-06-30' }],
  references: { lno: { title: 'on a coating' }, other: { note: 'more' } },
};

const liquid: Design = {
  cellspec: '1',
  cathode: { active_material: 'LFP' },
  anode: { active_material: 'graphite', composition: { graphite: '96 wt%', CMC: '2 wt%' } },
  electrolyte: {
    type: 'liquid',
    salts: { LiPF6: '1 mol/L' },
    solvents: { EC: '30 vol%', EMC: '70 vol%' },
    additives: { VC: '2 wt%' },
  },
  separator: { material: 'PE', coating: { material: 'Al2O3', side: 'cathode' } },
};

describe('accepting what is offered', () => {
  for (const style of styles) {
    for (const [kind, design] of Object.entries({ solid, liquid })) {
      test(`${style.name}, ${kind}: reads, and is changed in that one place`, () => {
        let tried = 0;
        for (const spot of spots(design, style)) {
          for (const snippets of [true, false]) {
            const offers = offersAt(spot.text, spot.offset, snippets);
            for (const offer of offers) land(spot, offer);
            tried += offers.length;
          }
        }
        assert.ok(tried > 3000, `only ${tried} offers were tried`);
      });
    }
  }
});

/** The accepted text has no fault of YAML, what was accepted stands where it should, and the rest is as it was. */
function land(spot: Spot, offer: Offer): void {
  const after = accepted(spot.text, offer);
  const tree = parseTree(after);
  const about = () => `${spot.title} + ${offer.label} (${offer.snippet ? 'snippet' : 'plain'}):\n${after}`;
  assert.deepEqual(
    tree.problems.map(({ message }) => message),
    [],
    about(),
  );
  const plain = toPlain(tree.root);
  const { path, wants } = spot;
  const value = valueAt(plain, path);
  if (wants === 'value') {
    assert.ok(value !== null && value !== undefined, about());
    assert.deepEqual(without(plain, path), without(toPlain(parseTree(spot.rest).root), path), about());
  } else if (offer.kind !== 'snippet') {
    assert.ok(typeof value === 'object' && value !== null && offer.label in value, about());
    const rest = toPlain(parseTree(spot.rest).root);
    assert.deepEqual(without(plain, [...path, offer.label]), without(rest, [...path, offer.label]), about());
  }
}

type Path = readonly (string | number)[];

function valueAt(plain: Plain, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((node, step) => (node as never)?.[step], plain);
}

/** The same document without what stands at the path. */
function without(plain: Plain, [step, ...others]: Path): Plain {
  if (step === undefined || typeof plain !== 'object' || plain === null) return null;
  if (Array.isArray(plain))
    return plain.map((each, index) => (index === step ? without(each, others) : each));
  const entries = Object.entries(plain).flatMap(([name, each]) =>
    name !== step
      ? [[name, each] as const]
      : others.length === 0
        ? []
        : [[name, without(each, others)] as const],
  );
  return Object.fromEntries(entries);
}

describe('a file in which nothing stands', () => {
  const cells = [
    'liquid cell',
    'solid-state cell',
    'anode-free cell',
    'gel cell',
    'hybrid cell',
    'thin-film cell',
  ];

  test('is offered whole cells first', () => {
    for (const snippets of [true, false])
      assert.deepEqual(
        offersAt('', 0, snippets)
          .slice(0, cells.length + 1)
          .map(({ label }) => label),
        [...cells, 'cellspec'],
      );
  });

  // That each is sound, in every profile, is in templates.test.ts.
  test('and gets the text of a template, its line ends and its column', () => {
    const written = (text: string, at: number, snippets: boolean): string => {
      const offer = offersAt(text, at, snippets).find(({ label }) => label === 'thin-film cell');
      return offer === undefined ? 'not offered' : text.slice(0, offer.span.start) + offer.text;
    };
    const snippet = (templates('thin-film') ?? '').replace('\n$0\n', '');
    assert.equal(written('', 0, true), snippet);
    assert.equal(written('# a\r\n\r\n', 7, true), `# a\r\n\r\n${snippet.replaceAll('\n', '\r\n')}`);
    assert.equal(written('', 0, false), filledIn(snippet));
    assert.doesNotMatch(written('', 0, false), /\$/);
  });

  test('has room for lines, where no bracket is open', () => {
    assert.deepEqual(
      offersAt('{}', 1).filter(({ kind }) => kind === 'snippet'),
      [],
    );
  });

  test('is offered keys alone where there are no templates', () => {
    const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text: '' }, knowledge);
    const [first] = complete(analysis, knowledge, 0, { snippets: true, templates: () => undefined });
    assert.equal(first?.label, 'cellspec');
  });
});

test('names of a library, and of what the spec builds on, are offered and judged like its own', () => {
  const others: Readonly<Record<string, string>> = {
    './base.cell.yaml': 'cellspec: 1\nanode: {active_material: lithium metal}\n',
    './plant.celllib.yaml':
      'cellspec: 1\nmaterials:\n  Plant argyrodite: {base: Li6PS5Cl}\n  Plant chloride: {base: Li3YCl6}\n',
  };
  const documents = new Map(
    Object.entries(others).map(([path, text]) => [path, { uri: path.slice(2), version: 0, text }]),
  );
  const read: Reader = (_, path) => {
    const document = documents.get(path);
    return document ? { document } : { why: 'missing', reason: 'no such file' };
  };
  const given =
    'cellspec: 1\nextends: ./base.cell.yaml\nuse: [./plant.celllib.yaml]\nelectrolyte:\n  type: solid\n  material: $0\n';
  const text = given.replace('$0', '');
  const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge, { read });
  const offers = complete(analysis, knowledge, given.indexOf('$0'), { snippets: true });
  const said = (label: string) => offers.find((each) => each.label === label)?.remark ?? 'not offered';
  assert.equal(said('Plant argyrodite'), 'passivates with lithium metal');
  assert.match(said('Plant chloride'), /^⚠ .* with lithium metal$/);
});

test('no offer leads to a name that means something else, or nothing', () => {
  const text = readFileSync(join(root, 'samples/nmc811-argyrodite-li.cell.yaml'), 'utf8');
  const at = text.indexOf('material: Li6PS5Cl') + 'material: '.length;
  for (const { label, about } of offersAt(text, at)) {
    if (about?.what !== 'material') continue;
    assert.equal(knowledge.material(label, about.roles)?.id, about.id, label);
  }
});
