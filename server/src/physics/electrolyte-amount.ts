/**
 * The liquid of a cell per rated capacity: mass in kg/(A s), volume in m3/(A s). An amount for the whole cell is divided
 * by the cell's capacity, areal capacity times area times number of pairs.
 */
import type { Design } from '../design/design.js';
import { known } from '../design/facts.js';
import type { Cell } from '../generated/cell.js';
import { ratedArealCapacity } from './current-density.js';
import { exactly, type Interval, product, quotient } from './interval.js';

export interface ElectrolyteAmount {
  /** Undefined while the density is not known. */
  readonly mass: Interval | undefined;
  readonly volume: Interval | undefined;
}

export function electrolyteAmount(design: Design): ElectrolyteAmount | undefined {
  const amount = design.spec.electrolyte?.amount?.value;
  if (amount === undefined) return undefined;
  const density =
    design.spec.electrolyte?.density?.value ?? known<'density'>(design.liquid?.mixture, 'density')?.quantity;
  switch (amount.dimension) {
    case 'mass_per_capacity':
      return both(amount, undefined, density);
    case 'volume_per_capacity':
      return both(undefined, amount, density);
    default: {
      const capacity = cellCapacity(design);
      const per = capacity && quotient(amount, capacity);
      return amount.dimension === 'mass' ? both(per, undefined, density) : both(undefined, per, density);
    }
  }
}

function both(
  mass: Interval | undefined,
  volume: Interval | undefined,
  density: Interval | undefined,
): ElectrolyteAmount {
  return {
    mass: mass ?? (volume && density && product(volume, density)),
    volume: volume ?? (mass && density && quotient(mass, density)),
  };
}

/** A s. */
function cellCapacity(design: Design): Interval | undefined {
  const areal = ratedArealCapacity(design);
  const area = electrodeArea(design.spec);
  const pairs = design.spec.cell?.electrode_pairs?.value;
  if (areal === undefined || area === undefined || pairs === undefined) return undefined;
  return product(areal, area, exactly(pairs));
}

/** Of one electrode pair, m2. */
function electrodeArea({ cell }: Cell): Interval | undefined {
  const { electrode_area: area, electrode_width: width, electrode_height: height } = cell ?? {};
  return area?.value ?? (width && height && product(width.value, height.value));
}
