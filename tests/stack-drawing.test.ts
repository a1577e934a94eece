/**
 * Drawings of stacks: tests/stack/*.svg, named after a spec (of samples/, or beside the drawing), its scale and state.
 * `UPDATE=1` rewrites them: look at what it drew. What holds for every drawing is asserted of every spec there is.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyze } from '../server/src/lint/analyze.js';
import type { State } from '../server/src/physics/repeat-unit.js';
import { describeStack } from '../server/src/service/stack/description.js';
import { faint, ink, paper } from '../server/src/service/stack/fills.js';
import type { Judgement } from '../server/src/service/stack/interfaces.js';
import { placeLabels } from '../server/src/service/stack/place-labels.js';
import { drawnMetres, type Scale } from '../server/src/service/stack/ruler.js';
import { markStyles, verdictMark } from '../server/src/service/stack/verdict-mark.js';
import { drawStack, drawStacks } from '../server/src/service/stack-drawing.js';
import { hostileDesigns } from './support/hostile-designs.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { elementsOf, readXml, textOf, type XmlElement } from './support/xml.js';

const update = process.env.UPDATE === '1';
const folder = join(root, 'tests/stack');
const specs = ['samples', 'samples/flawed', 'tests/corpus', 'tests/fixtures/oracles', 'tests/stack'].flatMap(
  (each) =>
    readdirSync(join(root, each))
      .filter((name) => name.endsWith('.cell.yaml'))
      .map((name) => join(root, each, name)),
);

function check(text: string, uri = 'file:///cells/a.cell.yaml'): Analysis {
  return analyze({ uri, version: 0, text }, knowledge);
}

function read(file: string): Analysis {
  return check(readFileSync(file, 'utf8'), `file:///${basename(file)}`);
}

/** The spec of a drawing: beside it, else among the samples. */
function specOf(name: string): Analysis {
  const file = specs.filter((each) => basename(each) === `${name}.cell.yaml`).at(-1);
  assert.ok(file, `${name}.cell.yaml`);
  return read(file);
}

describe('drawings', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.svg'))) {
    test(name, () => {
      const [spec = '', scale, state] = name.split('.');
      const drawn = drawStack(specOf(spec), knowledge, { scale: scale as Scale, state: state as State });
      // One element a line, so that a difference can be read.
      const lines = `${drawn.replaceAll('><', '>\n<')}\n`;
      if (update) writeFileSync(join(folder, name), lines);
      else assert.equal(lines, readFileSync(join(folder, name), 'utf8'));
    });
  }
});

/** Bands from top to bottom with their heights. */
function bandsOf(svg: XmlElement): { name: string; y: number; height: number }[] {
  return elementsOf(svg).flatMap(({ name, attributes }) => {
    const fill = /^fill-(\w+)$/.exec(attributes.get('class') ?? '')?.[1];
    if (name !== 'rect' || fill === undefined) return [];
    return [{ name: fill, y: Number(attributes.get('y')), height: Number(attributes.get('height')) }];
  });
}

describe('every spec there is', () => {
  for (const file of specs) {
    test(basename(file), () => {
      const analysis = read(file);
      for (const state of ['charged', 'discharged'] as const) {
        const stack = describeStack(analysis, knowledge, state);
        const text = drawStack(analysis, knowledge, { state });
        const svg = readXml(text);
        assert.equal(text, drawStack(analysis, knowledge, { state }), 'the same again');
        checkPassive(svg);
        const bands = bandsOf(svg);
        assert.equal(bands.length, stack.layers.length);
        const known = stack.layers.flatMap((layer, index) => {
          const metres = drawnMetres(layer);
          const band = bands[index];
          assert.equal(band?.name === 'unknown', metres === undefined, layer.path);
          return metres === undefined || band === undefined ? [] : [{ layer, metres, height: band.height }];
        });
        const all = (of: 'metres' | 'height') => known.reduce((sum, each) => sum + each[of], 0);
        const factor = all('height') / all('metres');
        for (const { layer, metres, height } of known)
          assert.ok(metres === 0 || Math.abs(height - metres * factor) < 0.002, `${layer.path} is to scale`);
        // What is counted adds up to the figure.
        const counted = known
          .filter(({ layer }) => layer.kind !== 'plate')
          .reduce((sum, each) => sum + each.metres, 0);
        if (stack.total.metres !== undefined)
          assert.ok(Math.abs(counted - stack.total.metres) < 1e-12, `${counted} is ${stack.total.metres}`);
        // Bands lie on each other without a gap.
        bands.slice(1).forEach(({ y }, index) => {
          const above = bands[index];
          assert.ok(above && Math.abs(above.y + above.height - y) < 0.01);
        });
      }
    });
  }
});

const allowed = [
  'svg',
  'title',
  'desc',
  'defs',
  'pattern',
  'g',
  'rect',
  'path',
  'circle',
  'ellipse',
  'polygon',
  'text',
];

/** Nothing in it runs, loads or styles anything. */
function checkPassive(svg: XmlElement): void {
  for (const { name, attributes } of elementsOf(svg)) {
    assert.ok(allowed.includes(name), name);
    for (const [key, value] of attributes) {
      assert.ok(!/^on|href|style|src/i.test(key), key);
      assert.ok(!/url\((?!#)/.test(value), value);
    }
  }
}

describe('hostile names', () => {
  const named = (name: string): Analysis =>
    check(
      `cellspec: 1\nname: ${JSON.stringify(name)}\ncathode: {active_material: ${JSON.stringify(name)}, thickness: 60 um, coating: {material: ${JSON.stringify(name)}}}\nanode: {active_material: Li, thickness: 20 um}\nelectrolyte: {type: solid, material: ${JSON.stringify(name)}, thickness: 30 um}\n`,
    );
  for (const name of [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]>&lt;!--',
    '</title></svg><svg onload="alert(1)">',
    "' style='fill:url(http://x)",
    '\u202elairetam',
    '\u0000\u0008\u009f\ud800',
    'x'.repeat(20_000),
    '\u96fb'.repeat(300),
  ])
    test(JSON.stringify(name.slice(0, 40)), () => checkPassive(readXml(drawStack(named(name), knowledge))));

  test('are shown as they are', () => {
    const svg = readXml(drawStack(named('<b>&"\''), knowledge));
    assert.ok(elementsOf(svg).some((each) => each.name === 'text' && textOf(each) === '<b>&"\''));
  });
  test('turn nothing around', () => {
    assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(drawStack(named('a\u202eb\u2066c'), knowledge)));
  });
  test('of any letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) =>
        checkPassive(readXml(drawStack(named(name), knowledge, { interactive: true }))),
      ),
      { numRuns: 60, seed: 5 },
    );
  });
  test('the reader of XML sees what is wrong', () => {
    for (const wrong of [
      '<a>',
      '<a></b>',
      '<a b=c/>',
      '<a b="1" b="2"/>',
      '<a>&nbsp;</a>',
      '<a/><b/>',
      '<a>\u0001</a>',
    ])
      assert.throws(() => readXml(wrong), wrong);
  });
});

describe('designs made to be too much', () => {
  for (const { name, text } of hostileDesigns)
    test(name, () => {
      const drawn = drawStack(check(text), knowledge, { interactive: true });
      checkPassive(readXml(drawn));
      assert.ok(drawn.length < 3_000_000, `${drawn.length} characters`);
    });
});

describe('a text that is being written', () => {
  test('is drawn as far as it goes', () => {
    const text = readFileSync(join(root, 'samples/nmc622-llzto-hybrid-li.cell.yaml'), 'utf8');
    for (let end = 0; end < text.length; end += 53) readXml(drawStack(check(text.slice(0, end)), knowledge));
  });
  test('says where it breaks off', () => {
    const { notes } = describeStack(
      check('cellspec: 1\ncathode: {active_material: NMC811\nanode: {a: [\n'),
      knowledge,
    );
    assert.match(notes.join(' '), /breaks off/);
  });
  test('a library has no layers', () => {
    const svg = drawStack(check('cellspec: 1\n', 'file:///a.celllib.yaml'), knowledge);
    assert.equal(bandsOf(readXml(svg)).length, 0);
  });
});

const solid =
  'cellspec: 1\ncathode: {active_material: NMC811, thickness: 60 um}\nanode: {active_material: Li, thickness: 20 um}\n';

describe('thickness', () => {
  const electrolyte = (thickness: string) =>
    describeStack(
      check(`${solid}electrolyte: {type: solid, material: Li6PS5Cl${thickness}}\n`),
      knowledge,
    ).layers.find(({ kind }) => kind === 'electrolyte')?.thickness;

  test('is never guessed', () => {
    assert.deepEqual(electrolyte(''), { text: 'thickness not given', metres: undefined, origin: 'missing' });
    assert.deepEqual(electrolyte(', thickness: <= 40 um'), {
      text: '<= 40 um: a bound, no thickness',
      metres: undefined,
      origin: 'missing',
    });
    assert.equal(electrolyte(', thickness: -5 um')?.metres, undefined);
    assert.equal(electrolyte(', thickness: 30 +- 2 um')?.text, '30 +- 2 um');
  });
  test('a film of micrometres is readable on a substrate of half a millimetre', () => {
    const film = specOf('lipon-on-thick-substrate');
    const bands = (scale: Scale) => bandsOf(readXml(drawStack(film, knowledge, { scale })));
    const heights = bands('log').map(({ height }) => height);
    assert.ok(Math.min(...heights) > 12, `${heights}`);
    assert.ok(Math.min(...bands('linear').map(({ height }) => height)) < 4);
    // Thicker layers stay taller.
    const { layers } = describeStack(film, knowledge);
    const order = layers.map(({ thickness }, index) => ({
      metres: thickness.metres ?? 0,
      height: heights[index] ?? 0,
    }));
    order.sort((a, b) => a.metres - b.metres);
    assert.deepEqual(
      order.map(({ height }) => height),
      [...heights].sort((a, b) => a - b),
    );
  });
  test('of several cells is drawn at one scale', () => {
    const cells = ['nmc811-argyrodite-li', 'nmc622-graphite-pouch'].map(specOf);
    const factors = drawStacks(cells, knowledge).map((svg, index) => {
      const cell = cells[index];
      assert.ok(cell);
      const [layer] = describeStack(cell, knowledge).layers;
      const [band] = bandsOf(readXml(svg));
      return (band?.height ?? 0) / ((layer && drawnMetres(layer)) ?? 1);
    });
    assert.ok(Math.abs((factors[0] ?? 0) / (factors[1] ?? 1) - 1) < 1e-4, `${factors}`);
    assert.ok(!drawStacks(cells, knowledge)[1]?.includes('stack0-'), 'no two patterns of one name');
  });
});

describe('lithium', () => {
  const names = (name: string, state: State) =>
    describeStack(specOf(name), knowledge, state).layers.map(({ kind, name: layer }) => `${kind} ${layer}`);

  test('that a charge plates lies between the electrolyte and the anode', () => {
    assert.deepEqual(names('nmc811-argyrodite-li', 'charged').slice(-4), [
      'interlayer Ag-C',
      'plated lithium',
      'electrode lithium metal',
      'collector stainless steel',
    ]);
    assert.ok(!names('nmc811-argyrodite-li', 'discharged').includes('plated lithium'));
  });
  test('takes the place of nothing in an anode-free cell', () => {
    assert.deepEqual(names('nmc90-argyrodite-anode-free', 'charged').slice(-2), [
      'plated lithium',
      'collector stainless steel',
    ]);
    assert.deepEqual(names('nmc90-argyrodite-anode-free', 'discharged').slice(-2), [
      'electrode anode-free',
      'collector stainless steel',
    ]);
  });
});

describe('interfaces', () => {
  test('say what is written, what is missing and what was left open', () => {
    const text = `${solid}electrolyte: {type: solid, material: Li6PS5Cl, thickness: 30 um}\ninterfaces:\n  cathode_electrolyte: {contact: pressed at 450 MPa, mechanical_stress: TODO}\n`;
    const { interfaces } = describeStack(check(text), knowledge);
    const face = interfaces.find(({ path }) => path === 'interfaces.cathode_electrolyte');
    assert.deepEqual(
      face?.considerations.map(({ field, state }) => [field, state]),
      [
        ['contact', 'said'],
        ['chemical_compatibility', 'missing'],
        ['mechanical_stress', 'left open'],
      ],
    );
    assert.equal(text.slice(face?.spans[0]?.start, face?.spans[0]?.end).split(':')[0], 'cathode_electrolyte');
    const other = interfaces.find(({ path }) => path === 'interfaces.anode_electrolyte');
    assert.ok(other?.considerations.every(({ state }) => state === 'missing'));
    assert.deepEqual(other?.spans, []);
  });
  test('carry the gravest verdict of what touches there', () => {
    const judged = (name: string, path: string) =>
      describeStack(specOf(name), knowledge).interfaces.find((face) => face.path === path)?.judgement;
    assert.equal(judged('halide-separator-li', 'interfaces.anode_electrolyte'), 'incompatible');
    assert.equal(judged('nmc811-argyrodite-li', 'interfaces.cathode_electrolyte'), 'stable');
    assert.equal(judged('nmc811-argyrodite-li', 'cathode'), 'limited');
    assert.equal(judged('lnmo-graphite-waived', 'interfaces.cathode_electrolyte'), 'reactive');
  });
  test('are told apart without colour', () => {
    const judgements = Object.keys(markStyles) as Judgement[];
    const seen = judgements.map((each) =>
      verdictMark(each, 0, 0).replace(/#[0-9a-f]{6}|verdict-[a-z-]+/g, ''),
    );
    assert.equal(new Set(seen).size, judgements.length);
    assert.equal(new Set(judgements.map((each) => markStyles[each].letter)).size, judgements.length);
  });
});

describe('colours', () => {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  test('of text and marks stand out from the paper as WCAG asks of text', () => {
    const used = [ink, faint, ...Object.values(markStyles).map(({ colour }) => colour)];
    for (const colour of used) assert.ok(contrast(colour, paper) >= 4.5, `${colour} on ${paper}`);
  });
});

test('labels stand in order, without overlap, and beside what they name where there is room', () => {
  const label = fc.record({
    middle: fc.double({ min: 0, max: 500, noNaN: true }),
    height: fc.integer({ min: 5, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const wanted = [...labels].sort((a, b) => a.middle - b.middle);
      const tops = placeLabels(wanted, 40);
      tops.forEach((top, index) => {
        const above = index > 0 ? (tops[index - 1] ?? 0) + (wanted[index - 1]?.height ?? 0) : 40;
        assert.ok(top >= above - 1e-6);
      });
    }),
  );
  assert.deepEqual(
    placeLabels(
      [
        { middle: 100, height: 20 },
        { middle: 300, height: 40 },
      ],
      0,
    ),
    [90, 280],
  );
});
