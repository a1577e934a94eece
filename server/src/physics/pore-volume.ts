/**
 * Volume of the pores per area of one electrode pair, m: the sum of thickness times porosity over cathode, separator and
 * anode. Parts of which one of the two is not known are left out, so it is the least that the pores come to.
 */
import type { Design } from '../design/design.js';
import { type Interval, isBounded, product, sum } from './interval.js';
import { porosityOf } from './porosity.js';

export function poreVolume({ cathode, anode, spec }: Design): Interval | undefined {
  const electrodes = [cathode, anode].map((electrode) => {
    const porosity = electrode && porosityOf(electrode);
    const thickness = electrode?.spec.thickness?.value;
    return porosity && thickness && porosity.low >= 0 ? product(thickness, porosity) : undefined;
  });
  const { thickness, porosity } = spec.separator ?? {};
  const separator = thickness && porosity && product(thickness.value, porosity.value);
  const parts = [...electrodes, separator].filter((each) => each !== undefined);
  if (parts.length === 0) return undefined;
  const volume = sum(parts);
  return isBounded(volume) && volume.low > 0 ? volume : undefined;
}
