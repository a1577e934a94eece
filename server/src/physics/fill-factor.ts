/** Volume of the liquid over that of the pores, both per rated capacity. Below 1 some pores stay dry. */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { electrolyteAmount } from './electrolyte-amount.js';
import { derive, type Outcome } from './figure.js';
import { exactly, product, quotient } from './interval.js';
import { limitingCapacity } from './limiting-capacity.js';
import { leastPoreVolume, poreVolume } from './pore-volume.js';

/** m3 in a litre. */
const cubicMetresPerLitre = exactly(0.001);

export const fillFactor = oncePer((design: Design) =>
  filled(design, poresPerCapacity(design, poreVolume(design))),
);

/** Over the least that the pores come to, where some of them are not described. */
export const mostFillFactor = oncePer((design: Design) => filled(design, leastPoresPerCapacity(design)));

export const leastPoresPerCapacity = oncePer((design: Design) =>
  poresPerCapacity(design, leastPoreVolume(design)),
);

/** What fills the pores, m3/(A s). */
function poresPerCapacity(design: Design, pores: Outcome<'areal_volume'>): Outcome<'volume_per_capacity'> {
  return derive(
    {
      dimension: 'volume_per_capacity',
      name: 'pores per capacity',
      symbol: 'v(needed)',
      formula: '{pores} / {Q}',
    },
    { pores, Q: limitingCapacity(design) },
    (given) => quotient(product(given.pores, cubicMetresPerLitre), given.Q),
  );
}

function filled(design: Design, pores: Outcome<'volume_per_capacity'>): Outcome<'number'> {
  return derive(
    { dimension: 'number', name: 'fill factor', symbol: 'fill', formula: '{liquid} / {pores}' },
    { liquid: electrolyteAmount(design).volume, pores },
    (given) => quotient(given.liquid, given.pores),
  );
}
