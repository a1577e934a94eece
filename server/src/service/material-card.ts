/** A material as a hover shows it: what it is, the numbers that matter for its part in the cell, what to mind. */
import { disagreement, lowerStart } from '../design/phrases.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Fact, Material, Role } from '../knowledge/types.js';
import { bold, text } from './markdown.js';
import type { SourceList } from './sources.js';
import { caveat, inWords } from './wording.js';

/** Which numbers a reader looks for first, by the part a material plays. Names as in schemas/material.schema.json. */
const firstNumbers: Readonly<Partial<Record<Role, readonly string[]>>> = {
  cathode: ['practical_capacity', 'theoretical_capacity', 'average_voltage', 'density', 'volume_change'],
  anode: ['practical_capacity', 'theoretical_capacity', 'average_voltage', 'density', 'volume_change'],
  solid_electrolyte: [
    'ionic_conductivity',
    'reduction_potential_practical',
    'oxidation_potential_practical',
    'density',
    'operating_temperature',
  ],
  liquid_electrolyte: [
    'ionic_conductivity',
    'oxidation_potential_practical',
    'operating_temperature',
    'density',
  ],
  solvent: [
    'melting_point',
    'boiling_point',
    'flash_point',
    'oxidation_potential_practical',
    'relative_permittivity',
  ],
  salt: ['molar_mass', 'melting_point'],
  coating: ['typical_thickness', 'oxidation_potential_computed', 'ionic_conductivity'],
  interlayer: ['typical_thickness', 'average_voltage', 'density'],
  current_collector: [
    'oxidation_potential_practical',
    'reduction_potential_practical',
    'density',
    'typical_thickness',
  ],
  separator: ['typical_thickness', 'melting_point'],
};
/** Numbers in the head of a card: fewer where neighbours take up lines. */
const mostNumbers = 5;

/** Sentences worth reading below the numbers. */
const remarks = [
  'notes',
  'moisture_sensitivity',
  'known_issue',
  'process_route',
  'flammability',
  'thermal_behaviour',
];
const mostRemarks = 4;

export function materialCard(
  material: Material,
  roles: readonly Role[],
  knowledge: Knowledge,
  sources: SourceList,
  lines: number = mostNumbers,
): { head: string[]; body: string[] } {
  const role = roles.find((each) => material.roles.includes(each)) ?? material.roles[0];
  const wanted = (role && firstNumbers[role]) ?? [];
  const names = [...wanted, ...Object.keys(material.properties)].filter(
    (name, index, all) =>
      all.indexOf(name) === index && material.properties[name]?.some((fact) => fact.quantity) === true,
  );
  const formula =
    material.formula === undefined || material.formula === material.name
      ? ''
      : ` · ${text(material.formula)}`;
  const head = [
    `${bold(text(material.name))}${formula} · ${text(inWords(material.class))}${role && inWords(role) !== inWords(material.class) ? `, ${text(inWords(role))}` : ''}`,
    ...names
      .slice(0, Math.min(mostNumbers, lines))
      .flatMap((name) => factLine(knowledge.propertyTitle(name), material.properties[name]?.[0], sources)),
  ];
  const body = remarks
    .flatMap((name) => (material.properties[name] ?? []).slice(0, 1).map((fact) => ({ name, fact })))
    .slice(0, mostRemarks)
    .map(
      ({ name, fact }) =>
        `${bold(text(knowledge.propertyTitle(name)))}: ${text(fact.text)}${doubt(fact)} ${sources.cite(fact.citations)}`,
    );
  return { head, body };
}

function factLine(title: string, fact: Fact | undefined, sources: SourceList): string[] {
  if (fact === undefined) return [];
  const conditions = fact.conditions === undefined ? '' : ` (${text(shortened(fact.conditions))})`;
  const disputed =
    fact.contested === undefined
      ? ''
      : `; ${text(lowerStart(disagreement))}: ${text(shortened(lowerStart(fact.contested)))}`;
  return [
    `${text(title)} ${text(fact.text)}${conditions}${doubt(fact)}${disputed} ${sources.cite(fact.citations)}`,
  ];
}

/** Facts nobody has looked up are said softly. */
export function doubt(fact: { readonly confidence: Fact['confidence'] }): string {
  const words = caveat(fact.confidence);
  return words === undefined ? '' : ` *(${words})*`;
}

function shortened(value: string): string {
  return value.length <= 110 ? value : `${value.slice(0, value.lastIndexOf(' ', 107))} …`;
}
