/**
 * From metres to the height of a layer in the drawing. Linear: all layers by one factor. Logarithmic: every layer by the
 * decades it lies above the thinnest, so that a film and its substrate are both readable; heights do not add up then.
 */
import { showIn } from '../../physics/show.js';
import type { StackDescription } from './description.js';
import type { DrawnLayer } from './layers.js';

export type Scale = 'linear' | 'log';

export interface Ruler {
  readonly scale: Scale;
  /** Height of a layer, in units of the drawing. */
  height(metres: number): number;
  /** Lengths to show as a scale bar, with their heights: one on a linear scale, the decades on a logarithmic one. */
  readonly marks: readonly { readonly text: string; readonly height: number }[];
}

/** As thick as a layer counts in the repeat unit. */
export function drawnMetres({ thickness, halved }: DrawnLayer): number | undefined {
  return thickness.metres === undefined || !halved ? thickness.metres : thickness.metres / 2;
}

/** One ruler for all of them, with which the tallest is `room` high. */
export function rulerFor(stacks: readonly StackDescription[], scale: Scale, room: number): Ruler {
  const known = stacks.map(({ layers }) =>
    layers.flatMap((layer) => {
      const metres = drawnMetres(layer);
      return metres === undefined || metres <= 0 ? [] : metres;
    }),
  );
  return scale === 'linear' ? linear(known, room) : logarithmic(known, room);
}

type Lengths = readonly (readonly number[])[];

function linear(known: Lengths, room: number): Ruler {
  const tallest = Math.max(0, ...known.map(sum));
  const factor = tallest > 0 ? room / tallest : 0;
  const bar = tallest > 0 ? roundLength(tallest / 4) : undefined;
  return {
    scale: 'linear',
    height: (metres) => metres * factor,
    marks: bar === undefined ? [] : [{ text: lengthText(bar), height: bar * factor }],
  };
}

function logarithmic(known: Lengths, room: number): Ruler {
  const all = known.flat();
  const thinnest = Math.min(...all);
  const decade = all.length > 0 ? Math.floor(Math.log10(thinnest)) : 0;
  const units = (metres: number): number => (metres > 0 ? Math.max(0, 1 + Math.log10(metres) - decade) : 0);
  const tallest = Math.max(0, ...known.map((lengths) => sum(lengths.map(units))));
  const factor = tallest > 0 ? room / tallest : 0;
  const last = all.length > 0 ? Math.ceil(Math.log10(Math.max(...all))) : decade - 1;
  const marks = Array.from({ length: Math.max(0, last - decade + 1) }, (_, index) => 10 ** (decade + index));
  return {
    scale: 'log',
    height: (metres) => units(metres) * factor,
    marks: marks.map((metres) => ({ text: lengthText(metres), height: units(metres) * factor })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** 1, 2 or 5 times a power of ten, at most as long. */
function roundLength(most: number): number {
  const decade = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((times) => times * decade).find((length) => length <= most) ?? decade;
}

/** `50 um`: no more digits than the length has. */
function lengthText(metres: number): string {
  return showIn(metres, 'length', 1);
}
