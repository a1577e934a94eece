/** Voltage that is lost in the electrolyte between the electrodes, V: current density (A/m2) times resistance (ohm m2). */
import type { Design } from '../design/design.js';
import { electrolyteResistance } from './area-resistance.js';
import { type RateOf, rateCurrent } from './current-density.js';
import { derive, type Outcome } from './figure.js';
import { product } from './interval.js';

export function electrolyteDrop(design: Design, of: RateOf): Outcome<'voltage'> {
  return derive(
    { dimension: 'voltage', name: `drop in the electrolyte on ${of}`, symbol: 'ΔV', formula: '{j} · {R}' },
    { j: rateCurrent(design, of), R: electrolyteResistance(design) },
    ({ j, R }) => product(j, R),
  );
}
