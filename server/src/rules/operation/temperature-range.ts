import { electrolytesAt } from '../../design/contacts.js';
import { isCrystallinePolymer } from '../../design/crystalline-polymer.js';
import type { Design } from '../../design/design.js';
import { type Known, known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import type { Material } from '../../knowledge/types.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

type Temperature = Located<Quantity<'temperature'>>;

/** The cell has to work where it is used: in the range in which its electrolyte conducts and survives. */
export default defineRule('operation/temperature-range', ({ spec, design, limits }, report) => {
  const temperature = spec.operation?.temperature;
  if (temperature === undefined) return;
  // A design point outside says it all; an end of the range is named only where that is inside, and has some room:
  // at the ends a cell may be weak.
  const outermost = (
    point: Temperature | undefined,
    end: Temperature | undefined,
    isOut: (at: Quantity<'temperature'>, room: number) => boolean,
  ): Temperature | undefined => {
    if (point && isOut(point.value, 0)) return point;
    return end && isOut(end.value, limits.room_at_ends.value) ? end : undefined;
  };
  for (const electrolyte of wholeElectrolytes(design)) {
    const range = known<'temperature'>(electrolyte, 'operating_temperature');
    if (range === undefined) continue;
    // Of a polymer that freezes operation/polymer-cold speaks, which knows what keeps it from freezing.
    const cold = isCrystallinePolymer(electrolyte)
      ? undefined
      : outermost(temperature.design, temperature.min, (at, room) => at.high < range.quantity.low - room);
    const hot = outermost(
      temperature.design,
      temperature.max,
      (at, room) => at.low > range.quantity.high + room,
    );
    if (cold) report(outside(cold, electrolyte, range, 'below'));
    const far = hot && hot.value.low > range.quantity.high + limits.far.value;
    if (hot) report({ ...outside(hot, electrolyte, range, 'above'), grade: far ? 'far_above' : 'above' });
  }
});

/** Each material once. */
function wholeElectrolytes(design: Design): Iterable<Used> {
  const { layers, cathode, anode } = design;
  const electrolytes = new Map<string, Used>();
  const add = (each: Used): void => {
    const { material } = each;
    if (material && isElectrolyte(material)) electrolytes.set(material.id, each);
  };
  layers.forEach(add);
  if (cathode) electrolytesAt(design, cathode).forEach(add);
  if (anode) electrolytesAt(design, anode).forEach(add);
  return electrolytes.values();
}

function isElectrolyte({ roles }: Material): boolean {
  return roles.includes('solid_electrolyte') || roles.includes('liquid_electrolyte');
}

function outside(
  at: Temperature,
  electrolyte: Used,
  range: Known<'temperature'>,
  side: 'below' | 'above',
): Problem {
  const low = formatIn(range.quantity.low, 'temperature', 'degC');
  const high = formatIn(range.quantity.high, 'temperature', 'degC');
  const why =
    side === 'below'
      ? 'Below it ions move too slowly for the cell to deliver its rate.'
      : 'Above it the electrolyte decomposes or softens, and side reactions run away with the life of the cell.';
  const when = range.fact.conditions === undefined ? '' : ` (${range.fact.conditions})`;
  return {
    at: at.where,
    grade: side,
    confidence: range.fact.confidence,
    message: [
      `${at.text} is ${side} what \`${electrolyte.name.text}\` is used at, ${low} to ${high}${when}.`,
      why,
      'Narrow the range, or name the electrolyte or additive that widens it.',
      ...caution(range.fact.confidence),
    ].join(' '),
    related: [{ span: electrolyte.name.where.span, message: 'the electrolyte' }],
    citations: range.fact.citations,
  };
}
