/**
 * Dry coating mass per area and side, kg/m2: as declared, or coating density times thickness.
 * m = rho t, with rho the dry calendered coating density, so pores are already in it.
 */
import type { Anode, Cathode } from '../generated/cell.js';
import { hull, type Interval, product } from './interval.js';

/** Where all three are given and disagree, the spread covers both readings: nothing is built on either alone. */
export function coatingLoading(electrode: Cathode | Anode): Interval | undefined {
  const { loading, density, thickness } = electrode;
  const computed = density && thickness && product(density.value, thickness.value);
  if (loading === undefined || computed === undefined) return loading?.value ?? computed;
  return hull(loading.value, computed);
}
