/** Everything the library has on one material, as a page. */
import { disagreeing, lowerStart } from '../design/phrases.js';
import { remedies } from '../design/remedies.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Fact, Material, Term, Verdict } from '../knowledge/types.js';
import { gravity } from '../knowledge/verdicts.js';
import { sentence } from '../spec/wording.js';
import { type CiteText, citedSources, citing } from './cited-text.js';
import { type Item, type Section, type Sheet, section } from './sheet.js';
import { caveat, holdsWhere, inWords, memberInWords, statement } from './wording.js';

/** A verdict as one of the two sees it. */
export interface SeenVerdict {
  readonly verdict: Verdict;
  /** What the material is in it: itself, or the family it belongs to. */
  readonly as: string;
  /** The other side: a material id, `class:NAME` or `group:NAME`. */
  readonly other: string;
}

/** Verdicts on the material and on its families, the gravest first, those that name it before those on families. */
export function verdictsOn(material: Material, knowledge: Knowledge): SeenVerdict[] {
  const names = [material.id, `class:${material.class}`, ...material.groups.map((group) => `group:${group}`)];
  return names
    .flatMap((as) =>
      knowledge.verdictsOf(as).map((verdict) => {
        const [one, two] = verdict.members;
        return { verdict, as, other: one === as ? two : one };
      }),
    )
    .filter(({ verdict, other }) => isSaidOf(material, other, verdict, knowledge))
    .map((seen, index) => ({ seen, index }))
    .sort((a, b) => gravity[b.seen.verdict.verdict] - gravity[a.seen.verdict.verdict] || a.index - b.index)
    .map(({ seen }) => seen);
}

/** A verdict on a family does not hold for the one of whom the library knows better. */
function isSaidOf(material: Material, other: string, verdict: Verdict, knowledge: Knowledge): boolean {
  const met = other.includes(':') ? undefined : knowledge.material(other);
  return (
    met === undefined ||
    [knowledge.verdict(material, met), knowledge.firingVerdict(material, met)].includes(verdict)
  );
}

/** Facts on what the material, or its family, is known for. */
export function termsOf(material: Material, knowledge: Knowledge): readonly Term[] {
  return knowledge.termsFor(`material:${material.id}`);
}

/** `readings`: sentences on what the name was taken for. */
export function materialSheet(
  material: Material,
  knowledge: Knowledge,
  readings: readonly string[] = [],
): Sheet {
  const cite = citing(knowledge);
  const properties = Object.entries(material.properties).flatMap(([name, facts]) =>
    facts.map((fact) => factItem(knowledge.propertyTitle(name), fact, cite)),
  );
  const terms = termsOf(material, knowledge).flatMap(({ name, facts }) =>
    facts.map((fact) => ({
      label: name,
      text: cite(statement(fact), fact.citations),
      ...(fact.contested === undefined ? {} : { notes: [disagreeing(fact.contested)] }),
    })),
  );
  return {
    title:
      material.formula && material.formula !== material.name
        ? `${material.name} · ${material.formula}`
        : material.name,
    about: [...aboutMaterial(material), ...readings],
    sections: [
      ...section('Properties', properties),
      ...section('Worth knowing', terms),
      ...verdictSections(material, cite, knowledge),
      ...citedSources(cite, knowledge),
    ],
  };
}

function aboutMaterial({ id, class: family, roles, groups, aliases, name, formula }: Material): string[] {
  const others = aliases.filter((alias) => alias !== name && alias !== formula);
  return [
    `Class ${inWords(family)}, used as ${roles.map(inWords).join(', ')}`,
    ...(groups.length > 0 ? [`Groups ${groups.join(', ')}`] : []),
    `Id ${id}${others.length > 0 ? `; also called ${others.join(', ')}` : ''}`,
  ];
}

function factItem(label: string, fact: Fact, cite: CiteText): Item {
  return {
    label,
    text: cite(statement(fact), fact.citations),
    ...(fact.contested === undefined ? {} : { notes: [disagreeing(fact.contested)] }),
  };
}

/** One section a kind of verdict. */
function verdictSections(material: Material, cite: CiteText, knowledge: Knowledge): Section[] {
  const sections: (Section & { items: Item[] })[] = [];
  for (const seen of verdictsOn(material, knowledge)) {
    const { verdict } = seen.verdict;
    let last = sections.at(-1);
    if (last?.verdict !== verdict) {
      last = { heading: headings[verdict], verdict, items: [] };
      sections.push(last);
    }
    last.items.push(verdictItem(material, seen, cite, knowledge));
  }
  return sections;
}

const headings: Readonly<Record<Verdict['verdict'], string>> = {
  incompatible: 'Incompatible with',
  reactive: 'Reactive with',
  limited: 'Limited with',
  'kinetically-stabilised': 'Kinetically stabilised with',
  stable: 'Stable with',
};

function verdictItem(
  material: Material,
  { verdict, as, other }: SeenVerdict,
  cite: CiteText,
  knowledge: Knowledge,
): Item {
  const doubt = caveat(verdict.confidence);
  const sides = [
    { name: lowerStart(material.name), material },
    { name: lowerStart(memberInWords(other, knowledge)), material: knowledge.material(other) },
  ];
  const helps = remedies(verdict, sides, knowledge);
  const where = [
    ...holdsWhere(verdict),
    ...(as === material.id ? [] : [`said of ${memberInWords(as, knowledge)}`]),
  ];
  const said = [
    sentence(verdict.mechanism),
    sentence(verdict.consequence),
    ...(helps === undefined ? [] : [`What helps: ${helps}.`]),
    ...(verdict.conditions === undefined ? [] : [`Conditions: ${sentence(verdict.conditions)}`]),
    ...(doubt === undefined ? [] : [`(${doubt})`]),
  ].join(' ');
  return {
    label: [memberInWords(other, knowledge), ...where].join(', '),
    text: cite(said, verdict.citations),
    ...(verdict.contested === undefined ? {} : { notes: [disagreeing(verdict.contested)] }),
  };
}
