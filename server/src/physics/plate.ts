/** Substrate and encapsulation of a thin-film cell: as plates over the electrode area, thickness in m, mass in kg/m2. */
import type { Design } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { rolesOf } from '../design/roles.js';
import type { Where } from '../spec/view.js';
import { derive, gap, type Outcome } from './figure.js';
import { product } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';

export interface PlateFigures {
  readonly name: 'substrate' | 'encapsulation';
  readonly where: Where;
  readonly material: Used | undefined;
  readonly thickness: Outcome<'length'>;
  readonly mass: Outcome<'areal_mass'>;
}

export function platesOf({ spec: { cell }, resolve }: Design): readonly PlateFigures[] {
  return (['substrate', 'encapsulation'] as const).flatMap((name): PlateFigures[] => {
    const plate = cell?.[name];
    if (plate === undefined) return [];
    const path = `cell.${name}`;
    const thickness = stated(plate.thickness, `${path}.thickness`, {
      dimension: 'length',
      name: `thickness of the ${name}`,
      symbol: `t(${name})`,
    });
    const material = plate.material && resolve(plate.material, rolesOf.plate);
    const density = material
      ? ofMaterial(material, 'density', {
          dimension: 'density',
          name: `density of ${material.name.text}`,
          symbol: `ρ(${name})`,
        })
      : gap(`${path}.material`, `material of the ${name}`);
    const mass = derive(
      {
        dimension: 'areal_mass',
        name: `mass of the ${name}`,
        symbol: `m(${name})`,
        formula: '{thickness} · {density}',
      },
      { thickness, density },
      (given) => product(given.thickness, given.density),
    );
    return [{ name, where: plate.where, material, thickness, mass }];
  });
}
