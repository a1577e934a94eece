import type { RuleId, RuleLimits } from '../generated/ids.js';
import type { Dimension } from '../quantity/dimension.js';
import { lazily, once } from '../quantity/once.js';
import type { KnowledgeData, Recognition, StoredFact, StoredVerdict, VerdictDetails } from './data.js';
import { foldName, indexNames, withoutRemarks } from './names.js';
import { nearestOf } from './nearest.js';
import { toLimit, toPage } from './rule-page.js';
import { indexSpreads } from './spreads.js';
import { defined, quantityOf, toCitations } from './stored.js';
import type {
  Fact,
  Material,
  MaterialId,
  Role,
  RulePage,
  Source,
  SourceId,
  Spread,
  Term,
  Verdict,
} from './types.js';
import { indexVerdicts } from './verdicts.js';

/** Read-only look-ups over the compiled knowledge base. */
export interface Knowledge {
  /**
   * The material a name, formula, alias or id stands for. Roles decide between materials that share a name, the first
   * role that fits any of them before the others; a name that fits none of the roles still finds its material. Undefined where nothing, or more than one thing, is meant.
   */
  material(name: string, roles?: readonly Role[]): Material | undefined;
  /** The materials the name could stand for: those with a matching role, else all. */
  candidates(name: string, roles?: readonly Role[]): Material[];
  /** Materials with a similar name, nearest first. */
  nearest(name: string, roles?: readonly Role[]): Material[];
  /** What a property of a material is called: `Oxidation limit, practical`. */
  propertyTitle(name: string): string;
  materials(): readonly Material[];
  /** Those that are mixed from salts and solvents. */
  mixtures(): readonly Material[];
  /** The verdict on the pair itself, else the one on their families. The order of the two does not matter. */
  verdict(a: Material, b: Material): Verdict | undefined;
  /** The verdict on firing the two together, where there is one. */
  firingVerdict(a: Material, b: Material): Verdict | undefined;
  /** All verdicts that name this material, or this family as `class:NAME` or `group:NAME`. */
  verdictsOf(id: MaterialId): readonly Verdict[];
  verdicts(): readonly Verdict[];
  source(id: SourceId): Source | undefined;
  sources(): readonly Source[];
  term(id: string): Term | undefined;
  terms(): readonly Term[];
  /** Terms shown at a topic (types.ts, Term.topics), or known under this word. */
  termsFor(topic: string): readonly Term[];
  /**
   * How far the value of a field usually strays, by its dotted path (`cathode.current_collector.thickness`): the entry
   * that fits furthest down the path, and of those the longest. Undefined for what does not stray, such as a number of layers.
   */
  spreadOf(path: string): Spread | undefined;
  page(id: string): RulePage | undefined;
  /** The rule that had this id before. */
  successor(id: string): RulePage | undefined;
  pages(): readonly RulePage[];
  limits<Id extends RuleId>(id: Id): RuleLimits[Id];
  /** How names are taken in free text. */
  recognition(): Recognition;
}

/** How many similar names a suggestion may offer. */
const suggestions = 3;

export function createKnowledge(data: KnowledgeData): Knowledge {
  const names = indexNames(data.materials, data.names);
  const positions = once(() => new Map(data.materials.map(({ id }, position) => [id, position])));

  const built: Material[] = [];
  const materialAt = (position: number): Material => {
    const known = built[position];
    if (known !== undefined) return known;
    const stored = data.materials[position];
    if (stored === undefined) throw new RangeError(`There is no material number ${position}.`);
    const properties = once(() =>
      lazily(data.properties.at(position) ?? {}, (each, name) =>
        each.map((fact) => toFact(fact, data.dimensions[name])),
      ),
    );
    const material: Material = {
      ...stored,
      aliases: stored.aliases ?? [],
      groups: stored.groups ?? [],
      get properties() {
        return properties();
      },
    };
    built[position] = material;
    return material;
  };

  const verdicts = once(() =>
    indexVerdicts(data.verdicts, (stored) => {
      const details = data.details.at(data.verdicts.indexOf(stored));
      if (details === undefined)
        throw new RangeError(`Nothing is said about ${stored.members.join(' and ')}.`);
      return toVerdict(stored, details);
    }),
  );
  const positionOf = once(() => new Map(data.pages.map(({ id }, position) => [id as string, position])));
  const pages = once(
    () => new Map(data.pages.map((page, position) => [page.id, toPage(page, position, data)])),
  );
  const successors = once(
    () => new Map(data.pages.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id] as const))),
  );
  const limits = new Map<string, object>();

  const terms = once(() => {
    const byId = new Map<string, Term>();
    const byTopic = new Map<string, Term[]>();
    for (const stored of data.terms) {
      const term: Term = {
        ...stored,
        aliases: stored.aliases ?? [],
        facts: stored.facts.map((fact) => ({ ...fact, citations: toCitations(fact.citations) })),
      };
      byId.set(term.id, term);
      const topics = [...term.topics, ...[term.id, term.name, ...term.aliases].map(wordTopic)];
      for (const topic of new Set(topics)) byTopic.set(topic, [...(byTopic.get(topic) ?? []), term]);
    }
    return { byId, byTopic };
  });

  const spreads = once(() =>
    indexSpreads(data.spreads, ({ spread, confidence, citations }) => {
      const quantity = quantityOf(spread, 'fraction');
      return quantity && { spread: quantity, confidence, citations: toCitations(citations) };
    }),
  );

  return {
    material(name, roles) {
      const position = names.find(name, roles);
      return position === undefined ? undefined : materialAt(position);
    },
    candidates: (name, roles) => names.candidates(name, roles).map(materialAt),
    nearest(name, roles) {
      const fits = (position: number): boolean =>
        roles === undefined ||
        (data.materials[position]?.roles.some((role) => roles.includes(role)) ?? false);
      const entries = names.entries().filter((entry) => fits(entry.material));
      const near = nearestOf(foldName(name), entries, (entry) => entry.folded);
      const meant = withoutRemarks(name).flatMap((stem) => names.find(stem, roles) ?? []);
      const found = [...meant.filter(fits), ...near.map((entry) => entry.material)];
      return [...new Set(found)].slice(0, suggestions).map(materialAt);
    },
    materials: once(() => data.materials.map((_, position) => materialAt(position))),
    mixtures: once(() =>
      data.materials.flatMap(({ components }, position) => (components ? [materialAt(position)] : [])),
    ),
    propertyTitle: (name) => (Object.hasOwn(data.titles, name) ? (data.titles[name] ?? name) : name),
    verdict: (a, b) => verdicts().between(a, b),
    firingVerdict: (a, b) => verdicts().firing(a, b),
    verdictsOf: (id) => verdicts().of(id),
    verdicts: () => verdicts().all(),
    source(id) {
      const stored = Object.hasOwn(data.sources, id) ? data.sources[id] : undefined;
      return stored === undefined ? undefined : { id, ...stored };
    },
    sources: () => Object.entries(data.sources).map(([id, stored]) => ({ id, ...stored })),
    term: (id) => terms().byId.get(id),
    terms: () => [...terms().byId.values()],
    termsFor(topic) {
      const { byTopic } = terms();
      const position = topic.startsWith('material:')
        ? positions().get(topic.slice('material:'.length))
        : undefined;
      const stored = position === undefined ? undefined : data.materials[position];
      const families =
        stored === undefined
          ? []
          : [`class:${stored.class}`, ...(stored.groups ?? []).map((group) => `group:${group}`)];
      const found = [topic, wordTopic(topic), ...families].flatMap((each) => byTopic.get(each) ?? []);
      return [...new Set(found)];
    },
    spreadOf: (path) => spreads()(path),
    page: (id) => pages().get(id),
    successor: (id) => pages().get(successors().get(id) as RuleId),
    pages: once(() => [...pages().values()]),
    recognition: () => data.recognition,
    limits<Id extends RuleId>(id: Id): RuleLimits[Id] {
      let values = limits.get(id);
      if (values === undefined) {
        const stored = data.limits.at(positionOf().get(id) ?? -1)?.limits ?? {};
        values = lazily(stored, (limit) => limit.words ?? toLimit(limit).quantity);
        limits.set(id, values);
      }
      // ids.ts is generated from the same pages as the data, so the names and dimensions agree.
      return values as RuleLimits[Id];
    },
  };
}

function toFact(stored: StoredFact, dimension: Dimension | undefined): Fact {
  const { value, citations, ...rest } = stored;
  const quantity = dimension === undefined ? undefined : quantityOf(value, dimension);
  return {
    ...rest,
    text: value,
    citations: toCitations(citations),
    ...(quantity === undefined ? {} : { quantity }),
  };
}

function toVerdict({ members, verdict }: StoredVerdict, details: VerdictDetails): Verdict {
  const { above, below, above_temperature, citations, ...rest } = details;
  return {
    ...rest,
    members,
    verdict,
    id: members.join('__').replaceAll(':', '-'),
    products: details.products ?? [],
    mitigations: details.mitigations ?? [],
    citations: toCitations(citations),
    ...defined('above', above === undefined ? undefined : quantityOf(above, 'voltage')),
    ...defined('below', below === undefined ? undefined : quantityOf(below, 'voltage')),
    ...defined(
      'above_temperature',
      above_temperature === undefined ? undefined : quantityOf(above_temperature, 'temperature'),
    ),
  };
}

const wordTopic = (word: string): string => `word:${foldName(word)}`;
