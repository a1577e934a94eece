/** Materials for a field or a map of them: those this cell can have beside its other parts first. */
import { readDesign } from '../../design/design.js';
import { isNone, ownMaterialsOf, type Used } from '../../design/materials.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Material, Role } from '../../knowledge/types.js';
import { once, oncePer } from '../../quantity/once.js';
import type { SpecReading } from '../../spec/read.js';
import type { DictShape, ScalarShape } from '../../spec/shape.js';
import { sentence } from '../../spec/wording.js';
import { type Prospect, prospect, unknown } from './chemistry.js';
import { judgedBefore } from './judged-before.js';
import { rest, valueBehind } from './keys.js';
import { type Spelling, spellingIn } from './names.js';
import { framed, literal, type Offer, written } from './offer.js';
import type { CellSpec, Site } from './site.js';

interface Candidate {
  readonly name: string;
  readonly others: readonly string[];
  readonly material: Material | undefined;
  /** What the list says of it where there is no verdict. */
  readonly about: string;
  /** Those that are alike would do alike: lots of one powder. */
  readonly likeness: () => string;
}

/** Names for a value. Words of the format that are no materials, such as `none`, stand behind those that fit. */
export function materialValues(shape: ScalarShape, site: Site, knowledge: Knowledge): Offer[] {
  const roles = shape.roles ?? [];
  const words = (shape.choices ?? []).map(
    ({ value, description }): Candidate => ({
      name: value,
      others: [],
      material: undefined,
      about: description,
      likeness: () => value,
    }),
  );
  const taken = new Set(words.map(({ name }) => name));
  const candidates = [
    ...words,
    ...candidatesFor(roles, site, knowledge).filter(({ name }) => !taken.has(name)),
  ];
  const quoted = site.cursor.quote !== undefined;
  return inOrder(candidates, roles, site, knowledge).map(({ candidate, judged }) => ({
    ...shared(candidate, judged, roles),
    ...(taken.has(candidate.name) ? { kind: 'choice', detail: judged.sentence ?? candidate.about } : {}),
    text: framed(site.frame, written(candidate.name, quoted)),
    snippet: false,
    span: site.frame.span,
  }));
}

/** Names for a key, with the colon and what is usual behind it. */
export function materialKeys(shape: DictShape, site: Site, knowledge: Knowledge, snippets: boolean): Offer[] {
  const roles = shape.keyRoles ?? [];
  const { frame, siblings } = site;
  const there = new Set([...siblings.keys()].flatMap((name) => knowledge.material(name, roles)?.id ?? []));
  const candidates = candidatesFor(roles, site, knowledge).filter(
    ({ name, material }) => !siblings.has(name) && !(material && there.has(material.id)),
  );
  const quoted = site.cursor.quote !== undefined;
  const behind = frame.hasColon
    ? { text: '', snippet: false, goesOn: false }
    : amountBehind(shape, site, snippets);
  return inOrder(candidates, roles, site, knowledge).map(({ candidate, judged }) => {
    const name = written(candidate.name, quoted);
    return {
      ...shared(candidate, judged, roles),
      text: `${frame.lead}${behind.snippet ? literal(name) : name}${behind.text}${frame.close === '}' && behind.snippet ? '\\}' : frame.close}`,
      snippet: behind.snippet,
      span: frame.span,
    };
  });
}

/** `: 30 vol%`: the unit the others have, and what they leave of a hundred percent. */
function amountBehind(
  shape: DictShape,
  { frame, siblings }: Site,
  snippets: boolean,
): { text: string; snippet: boolean } {
  if (!snippets || shape.of.kind !== 'scalar' || shape.of.type !== 'quantity')
    return valueBehind(shape.of, { ...frame, close: '' }, snippets);
  const units = [...siblings.values()].flatMap((value) => /^[\d.]+\s*([^\d\s].*)$/.exec(value)?.[1] ?? []);
  const unit = units.at(-1) ?? shape.of.unit ?? '';
  const left = rest(shape, siblings);
  return { text: `: ${left === undefined ? '$1' : `\${1:${left}}`} ${literal(unit)}`, snippet: true };
}

function shared({ name, others, material, about }: Candidate, judged: Prospect, roles: readonly Role[]) {
  const bad = judged.rank === 3;
  return {
    label: name,
    kind: 'material' as const,
    remark: judged.words === undefined ? about : `${bad ? '⚠ ' : ''}${judged.words}`,
    ...(judged.sentence === undefined ? {} : { detail: sentence(judged.sentence.replaceAll('`', '')) }),
    aliases: others,
    ...(bad ? { marked: true } : {}),
    ...(material === undefined
      ? {}
      : { about: { what: 'material' as const, id: material.id, roles, meets: judged.meets } }),
  };
}

function candidatesFor(roles: readonly Role[], site: Site, knowledge: Knowledge): Candidate[] {
  const reading = site.reading();
  const { spec } = reading;
  const itself = site.path[0] === 'materials' ? site.path[1] : undefined;
  const habits = habitsOf(reading, knowledge);
  const fits = (of: readonly Role[]): boolean =>
    roles.length === 0 || of.some((role) => roles.includes(role));
  // Lots of one powder have one base.
  const bases = new Map<string, Material | undefined>();
  const baseNamed = (name: string): Material | undefined => {
    if (!bases.has(name)) bases.set(name, knowledge.material(name, roles));
    return bases.get(name);
  };
  const own = [...(isBase(site) ? [] : ownMaterialsOf(spec))].flatMap(([name, record]): Candidate[] => {
    const base = record?.base && baseNamed(record.base.value);
    const stated = record?.roles?.items.map((role) => role.value) ?? base?.roles;
    // No material is a variant of itself.
    if ((stated !== undefined && !fits(stated)) || name === itself) return [];
    const about = base ? `this spec's own, from ${base.name}` : "this spec's own";
    return [{ name, others: [], material: base, about, likeness: () => likenessOf(name, record) }];
  });
  const names = new Set(own.map(({ name }) => name));
  // As this author calls it elsewhere.
  const usual = (material: Material): Spelling | undefined => {
    const found = spellingIn(material, roles, knowledge);
    const name = habits.get(material.id);
    if (name === undefined || knowledge.material(name, roles)?.id !== material.id) return found;
    return { name, others: [...(found === undefined ? [] : [found.name, ...found.others])] };
  };
  const library = knowledge.materials().flatMap((material): Candidate[] => {
    if (!fits(material.roles)) return [];
    const spelling = usual(material);
    if (spelling === undefined || names.has(spelling.name) || isNone(spelling.name)) return [];
    const about =
      material.name.toLowerCase() === spelling.name.toLowerCase() ? (material.formula ?? '') : material.name;
    return [{ ...spelling, material, about, likeness: () => material.id }];
  });
  return [...own, ...library];
}

/** What this author calls a material, by its id: of several names the one that stands last. */
function habitsOf(reading: SpecReading, knowledge: Knowledge): ReadonlyMap<string, string> {
  const habits = new Map<string, string>();
  const seen = new Map<readonly Role[], Set<string>>();
  for (const { text, roles } of [...reading.names].reverse()) {
    const names = seen.get(roles) ?? new Set();
    if (names.has(text)) continue;
    seen.set(roles, names.add(text));
    const material = knowledge.material(text, roles);
    if (material !== undefined && !habits.has(material.id)) habits.set(material.id, text);
  }
  return habits;
}

/** The base of an own material is one of the library, since variants of variants are not looked up, and meets nothing by itself. */
function isBase({ path }: Site): boolean {
  return path[0] === 'materials' && path.length === 3 && path[2] === 'base';
}

/** What an author writes of a material that changes nothing between two that touch. */
const harmless = new Set([
  'where',
  'name',
  'description',
  'evidence',
  'density',
  'specific_capacity',
  'particle_size',
]);

function likenessOf(name: string, record: Used['own']): string {
  if (record === undefined) return name;
  const telling = Object.entries(record).filter(([key]) => !harmless.has(key));
  return JSON.stringify(telling, (key, value) => (key === 'where' ? undefined : value));
}

interface Judged {
  readonly candidate: Candidate;
  readonly judged: Prospect;
}

/** By how they would do; among equals the spec's own, then by the role of the field, then those more is known of. */
function inOrder(
  candidates: readonly Candidate[],
  roles: readonly Role[],
  site: Site,
  knowledge: Knowledge,
): Judged[] {
  const { path } = site;
  const read = site.reading();
  const known = renown(knowledge);
  const before = once(() => judgedBefore(site, knowledge));
  const alike = new Map<string, { readonly name: string; readonly prospect: Prospect }>();
  const judgedLike = (candidate: Candidate): Prospect => {
    const { name } = candidate;
    if (isNone(name) || alike.size > mostJudged || isBase(site)) return unknown;
    const likeness = candidate.likeness();
    const found = alike.get(likeness);
    if (found === undefined) {
      const first = before().get(name) ?? prospect(name, site, knowledge);
      before().set(name, first);
      alike.set(likeness, { name, prospect: first });
      return first;
    }
    const sentence = found.prospect.sentence?.replaceAll(`\`${found.name}\``, `\`${name}\``);
    return { ...found.prospect, sentence };
  };
  const likely = isComposition(roles) ? partsAtHand(path, read.spec, knowledge) : noParts;
  // Where the active material is named, any other in the composition would be a slip.
  const isStray = ({ name, material }: Candidate): boolean =>
    likely.actives.size > 0 && material?.roles[0] === roles[0] && !likely.actives.has(name);
  return candidates
    .filter((candidate) => !isStray(candidate))
    .map((candidate, position) => {
      const judged = judgedLike(candidate);
      const { material } = candidate;
      const atHand = material !== undefined && likely.all.has(material.id) && judged.rank < 3 ? 0 : 1;
      return {
        candidate,
        judged,
        atHand,
        role: roleOf(candidate, roles),
        position,
        known: material === undefined ? Number.POSITIVE_INFINITY : (known.get(material.id) ?? 0),
      };
    })
    .sort(
      (a, b) =>
        a.atHand - b.atHand ||
        a.judged.rank - b.judged.rank ||
        a.role - b.role ||
        b.known - a.known ||
        a.position - b.position,
    );
}

/** More than the library has for any field: the rest are a spec's own, and stand first anyway. */
const mostJudged = 400;

/** How many verdicts speak of a material, or of it as a remedy: the better a field knows one, the likelier it is meant. */
const renown = oncePer((knowledge: Knowledge) => {
  const counts = new Map<string, number>();
  for (const { members, mitigations } of knowledge.verdicts())
    for (const member of [...members, ...mitigations]) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
});

/** A dry coating: all that is in an electrode, its active material before the rest. */
function isComposition(roles: readonly Role[]): boolean {
  return roles.includes('conductive_additive') && roles.includes('binder');
}

/** In a composition any other active material is a slip, and stands last. */
function roleOf({ material }: Candidate, roles: readonly Role[]): number {
  if (material === undefined) return 0;
  const role = roles.findIndex((each) => material.roles.includes(each));
  return isComposition(roles) && role === 0 ? roles.length : role;
}

interface AtHand {
  /** By the names this author gives them. */
  readonly actives: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const noParts: AtHand = { actives: new Set(), all: new Set() };

/** What the rest of the spec says has to be in this electrode: its active materials, and the electrolyte beside it. */
function partsAtHand(path: Site['path'], spec: CellSpec, knowledge: Knowledge): AtHand {
  const design = readDesign(spec, knowledge);
  const electrode = path[0] === 'anode' ? design.anode : design.cathode;
  const actives = (electrode?.actives ?? []).map(({ name }) => name.value);
  const all = [...(electrode?.actives ?? []), ...design.layers].flatMap(({ material }) => material?.id ?? []);
  return { actives: new Set(actives), all: new Set(all) };
}
