/** All sheets of a cell added up: what is counted how often. */
import type { Design } from '../design/design.js';
import { platesOnCharge } from '../design/lithium-anode.js';
import { electrodePairs } from './cell-area.js';
import { isFigure, type Outcome } from './figure.js';
import { exactly, type Interval, product, sum } from './interval.js';
import { perNumber } from './per-number.js';
import { platedThickness } from './plated-thickness.js';
import { type Sheets, sheetsOf } from './sheets.js';
import { stackLayers, type UnweighedLayer, unweighedLayers } from './stack-layers.js';

export interface Total {
  readonly inputs: Record<string, Outcome>;
  readonly formula: string;
  readonly add: (given: Readonly<Record<string, Interval>>) => Interval;
}

/** Thickness or mass per area of every layer times how often it is there. The number of pairs is an input, too; others do not count. */
export function totalOf(design: Design, of: 'thickness' | 'mass'): Total {
  const pairs = electrodePairs(design);
  const layers = unweighedLayers(design);
  const parts: readonly Outcome[] =
    of === 'mass' ? stackLayers(design).map(({ mass }) => mass) : layers.map(({ thickness }) => thickness);
  const inputs: Record<string, Outcome> = { N: pairs };
  if (design.cathode === undefined) inputs.cathode = { missing: [{ path: 'cathode', name: 'cathode' }] };
  if (design.anode === undefined) inputs.anode = { missing: [{ path: 'anode', name: 'anode' }] };
  const count = isFigure(pairs) ? pairs.value : 1;
  const sheets = sheetsOf(design, count);
  parts.forEach((part, index) => {
    inputs[layerName(index)] = part;
  });
  const terms = layers.map((layer, index) => `${timesOf(layer, sheets, count)} · {l${index}}`);
  // What a charge plates has to fit, too.
  if (of === 'thickness' && platesOnCharge(design)) {
    inputs.plated = platedThickness(design);
    terms.push(`${count} · {plated}`);
  }
  return {
    inputs,
    formula: terms.join(' + '),
    add: (given) => {
      const pairsNow = given.N?.value ?? count;
      const sheetsNow = sheetsOf(design, pairsNow);
      const all: Interval[] = [];
      layers.forEach((layer, index) => {
        const value = given[layerName(index)];
        if (value) all.push(product(value, exactly(timesOf(layer, sheetsNow, pairsNow))));
      });
      if (given.plated) all.push(product(given.plated, exactly(pairsNow)));
      return sum(all);
    },
  };
}

const layerName = perNumber((index) => `l${index}`);

function timesOf({ kind, path }: UnweighedLayer, sheets: Sheets, pairs: number): number {
  if (kind === 'separator' || kind === 'electrolyte') return sheets.between;
  if (kind !== 'collector') return pairs;
  return path.startsWith('cathode') ? sheets.cathodeFoils : sheets.anodeFoils;
}
