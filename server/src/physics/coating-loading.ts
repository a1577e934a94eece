/**
 * Dry coating mass per area and side, kg/m2: as declared, or coating density times thickness.
 * m = rho t, with rho the dry calendered coating density, so pores are already in it.
 */
import type { Anode, Cathode } from '../generated/cell.js';
import { type Interval, product } from './interval.js';

export function coatingLoading(electrode: Cathode | Anode): Interval | undefined {
  if (electrode.loading) return electrode.loading.value;
  return (
    electrode.density && electrode.thickness && product(electrode.density.value, electrode.thickness.value)
  );
}
