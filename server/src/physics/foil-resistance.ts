/**
 * Resistance of the foils from tab to tab, ohm: R = L / (3 sigma t w) for each, with the current gathered evenly along
 * the length L towards one tab over the whole width w, sigma the conductivity of the metal (S/m) and t the thickness.
 * The foils of a stack are in parallel; a wound cell is another matter.
 */
import type { Design, Electrode, Side } from '../design/design.js';
import { electrodePairs } from './cell-area.js';
import { derive, gap, type Outcome } from './figure.js';
import { exactly, product, quotient, sum } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';
import { isWound, sheetsOf } from './sheets.js';

const three = exactly(3);

/** One foil. */
export function foilResistance(
  { spec: { cell } }: Design,
  { side, collector, spec }: Electrode,
): Outcome<'resistance'> {
  const path = `${side}.current_collector`;
  const name = collector?.name.text ?? `current collector of the ${side}`;
  const length = (symbol: string, of: string) => ({ dimension: 'length', name: of, symbol }) as const;
  return derive(
    {
      dimension: 'resistance',
      name: `resistance of one ${name} foil`,
      symbol: `R(${name})`,
      formula: '{L} / (3 · {s} · {t} · {w})',
    },
    {
      L: stated(cell?.electrode_height, 'cell.electrode_height', length('L', 'electrode height')),
      s: collector
        ? ofMaterial(collector, 'electronic_conductivity', {
            dimension: 'conductivity',
            name: `conductivity of ${name}`,
            symbol: `σ(${name})`,
          })
        : gap(`${path}.material`, `material of the ${name}`),
      t: stated(
        spec.current_collector?.thickness,
        `${path}.thickness`,
        length(`t(${name})`, `thickness of ${name}`),
      ),
      w: stated(cell?.electrode_width, 'cell.electrode_width', length('w', 'electrode width')),
    },
    ({ L, s, t, w }) => quotient(L, product(three, s, t, w)),
  );
}

export function tabToTabResistance(design: Design): Outcome<'resistance'> {
  const { cathode, anode } = design;
  if (isWound(design)) return { missing: [] };
  if (cathode === undefined || anode === undefined)
    return gap(cathode ? 'anode' : 'cathode', cathode ? 'anode' : 'cathode');
  const inputs = {
    p: foilResistance(design, cathode),
    n: foilResistance(design, anode),
    N: electrodePairs(design),
  };
  const notes = ['one tab over the whole width; tabs, welds and contacts come on top'];
  return derive(
    {
      dimension: 'resistance',
      name: 'resistance of the foils, tab to tab',
      symbol: 'R',
      formula: `{p} / ${timesOf(design, 'cathode')} + {n} / ${timesOf(design, 'anode')}`,
      notes,
    },
    inputs,
    ({ p, n, N }) => {
      const { cathodeFoils, anodeFoils } = sheetsOf(design, N.value);
      return sum([quotient(p, exactly(cathodeFoils)), quotient(n, exactly(anodeFoils))]);
    },
  );
}

function timesOf(design: Design, side: Side): number {
  const { cathodeFoils, anodeFoils } = sheetsOf(design, design.spec.cell?.electrode_pairs?.value ?? 1);
  return side === 'cathode' ? cathodeFoils : anodeFoils;
}
