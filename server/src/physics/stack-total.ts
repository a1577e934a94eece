/** All sheets of a cell added up: what is counted how often. */
import type { Design } from '../design/design.js';
import { platesOnCharge } from '../design/lithium-anode.js';
import { electrodePairs } from './cell-area.js';
import { isFigure, type Outcome } from './figure.js';
import { exactly, type Interval, product, sum } from './interval.js';
import { platedThickness } from './plated-thickness.js';
import { type Sheets, sheetsOf } from './sheets.js';
import { type StackLayer, stackLayers } from './stack-layers.js';

export interface Total {
  readonly inputs: Record<string, Outcome>;
  readonly formula: string;
  readonly add: (given: Readonly<Record<string, Interval>>) => Interval;
}

/** Thickness or mass per area of every layer times how often it is there. The number of pairs is an input, too. */
export function totalOf(design: Design, of: 'thickness' | 'mass'): Total {
  const pairs = electrodePairs(design);
  const layers = stackLayers(design);
  const inputs: Record<string, Outcome> = { N: pairs };
  if (design.cathode === undefined) inputs.cathode = { missing: [{ path: 'cathode', name: 'cathode' }] };
  if (design.anode === undefined) inputs.anode = { missing: [{ path: 'anode', name: 'anode' }] };
  const count = isFigure(pairs) ? pairs.value : 1;
  const terms = layers.map((layer, index) => {
    inputs[`l${index}`] = layer[of];
    return `${timesOf(layer, sheetsOf(design, count), count)} · {l${index}}`;
  });
  // What a charge plates has to fit, too.
  if (of === 'thickness' && platesOnCharge(design)) {
    inputs.plated = platedThickness(design);
    terms.push(`${count} · {plated}`);
  }
  return {
    inputs,
    formula: terms.join(' + '),
    add: (given) => {
      const { N, ...rest } = given;
      const pairsNow = N?.value ?? count;
      const sheets = sheetsOf(design, pairsNow);
      return sum(
        Object.entries(rest).map(([key, value]) => {
          const layer = layers[Number(key.slice(1))];
          const times = key === 'plated' || layer === undefined ? pairsNow : timesOf(layer, sheets, pairsNow);
          return product(value, exactly(times));
        }),
      );
    },
  };
}

function timesOf({ kind, path }: StackLayer, sheets: Sheets, pairs: number): number {
  if (kind === 'separator' || kind === 'electrolyte') return sheets.between;
  if (kind !== 'collector') return pairs;
  return path.startsWith('cathode') ? sheets.cathodeFoils : sheets.anodeFoils;
}
