/** Specs in order by every rule of the format, and made so that everything in them meets everything else. */
import { type HostileText, lines } from './hostile-text.js';

const classes = ['sulfide', 'halide', 'garnet'];
const classOf = (index: number): string => classes[index % classes.length] ?? '';

const cathode = (parts: string): string =>
  `cellspec: 1\ncathode:\n  active_material: NMC811\n  composition:\n${parts}anode: {active_material: Li}\noperation: {voltage: {max: 4.3 V}}\n`;

const solid = 'electrolyte: {type: solid, material: Li6PS5Cl}\n';

/** Own materials of several classes, `se0` to `seN`: each pair of them has to be looked up by its families. */
const conductors = (count: number): string =>
  `materials:\n${lines(count, (index) => `  se${index}: {class: ${classOf(index)}, roles: [solid_electrolyte]}`)}`;

/** Below the number of parts from which on a design is refused. */
const allowed = 190;

export const hostileDesigns: readonly HostileText[] = [
  {
    name: '5,000 parts of an electrode',
    text: cathode(lines(5000, (index) => `    se${index}: 1 wt%`)) + solid + conductors(2000),
  },
  {
    name: '2,000 layers of own materials, each with a filler',
    text: `${cathode('    NMC811: 100 wt%\n')}electrolyte:\n  type: solid\n  layers:\n${lines(2000, (index) => `    - {material: se${index}, filler: {se${index + 1}: 1 wt%}}`)}${conductors(2000)}`,
  },
  {
    name: '8,000 steps of manufacturing',
    text: `${cathode('    NMC811: 100 wt%\n')}${solid}manufacturing:\n  stack:\n    steps:\n${lines(8000, (index) => `      - {process: sintering, temperature: ${600 + index} degC}`)}`,
  },
  {
    name: '3,000 salts in 3,000 solvents',
    text: `${cathode('    NMC811: 100 wt%\n')}electrolyte:\n  type: liquid\n  salts:\n${lines(3000, (index) => `    s${index}: 1 mol/L`)}  solvents:\n${lines(3000, (index) => `    v${index}: 1 vol%`)}`,
  },
  {
    name: 'as many ion conductors in an electrode as are allowed',
    text: cathode(lines(2 * allowed, (index) => `    se${index}: 1 wt%`)) + solid + conductors(2 * allowed),
  },
  {
    name: 'ion conductors and active materials in a blend',
    text: `cellspec: 1\ncathode:\n  active_materials:\n${lines(allowed, (index) => `    am${index}: 1 wt%`)}  composition:\n${lines(allowed, (index) => `    se${index}: 1 wt%`)}anode: {active_material: Li}\noperation: {voltage: {max: 4.3 V}}\n${solid}${conductors(allowed)}${lines(allowed, (index) => `  am${index}: {class: layered_oxide}`)}`,
  },
  {
    name: 'steps with a solvent, and parts for it to wet',
    text: `${cathode(lines(allowed, (index) => `    se${index}: 1 wt%`))}${solid}manufacturing:\n  cathode:\n    steps:\n${lines(allowed, () => '      - {process: mixing, solvent: NMP, temperature: 900 degC, atmosphere: air, dew_point: -40 degC}')}${conductors(allowed)}`,
  },
  {
    name: 'steps of co-sintering, and pairs to fire in them',
    text: `cellspec: 1\ncathode:\n  active_materials:\n${lines(100, (index) => `    am${index}: 1 wt%`)}  composition:\n${lines(100, (index) => `    se${index}: 1 wt%`)}anode: {active_material: Li}\nelectrolyte: {type: solid, material: LLZO}\nmanufacturing:\n  stack:\n    steps:\n${lines(allowed, () => '      - {process: co_sintering, temperature: 900 degC, atmosphere: air}')}materials:\n${lines(100, (index) => `  am${index}: {base: NMC811}\n  se${index}: {base: LLZO}`)}`,
  },
  {
    name: '5,000 own materials based on names nobody knows',
    text: `${cathode('    NMC811: 100 wt%\n')}${solid}materials:\n${lines(5000, (index) => `  own${index}: {base: zlzo${index}, oxidation_limit: 9 V}`)}`,
  },
  {
    name: '4,500 waivers beside the places of findings',
    text: `${cathode(lines(390, (index) => `    zz${index}: 1 wt%`))}${solid}waivers:\n${lines(4500, (index) => `  - {rule: knowledge/unknown-material, at: cathode.composition.zz${index % 390}, reason: measured}`)}`,
  },
  {
    name: 'evidence beside 4,000 references like it',
    text: `cellspec: 1\nreferences:\n${lines(4000, (index) => `  ${'k'.repeat(100)}${index}: {title: x}`)}interfaces:\n  cathode_electrolyte:\n    evidence:\n${lines(4000, (index) => `      - ref:${'k'.repeat(100)}zz${index}`)}`,
  },
  {
    name: 'evidence and references of 20,000 letters',
    text: `cellspec: 1\nreferences:\n${lines(10, (index) => `  k${'k'.repeat(20_000)}${index}: {title: x}`)}interfaces:\n  cathode_electrolyte:\n    evidence:\n${lines(10, (index) => `      - ref:k${'k'.repeat(20_000)}zz${index}`)}`,
  },
  {
    name: '45,000 claims in a description',
    text: `cellspec: 1\ndescription: "${'intrinsically safe '.repeat(45_000)}"\ncathode: {active_material: NMC811}\nanode: {active_material: Li}\nelectrolyte: {type: liquid, solvents: {DME: 100 vol%}, salts: {LiTFSI: 1 mol/L}}\n`,
  },
];
