/** Materials for a field or a map of them: those this cell can have beside its other parts first. */
import { readDesign } from '../../design/design.js';
import { isNone } from '../../design/materials.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Role } from '../../knowledge/types.js';
import { once, oncePer } from '../../quantity/once.js';
import type { DictShape, ScalarShape } from '../../spec/shape.js';
import { sentence } from '../../spec/wording.js';
import { type Candidate, candidatesFor, isBase } from './candidates.js';
import { type Prospect, prospects, unknown } from './chemistry.js';
import { judgedBefore } from './judged-before.js';
import { rest, valueBehind } from './keys.js';
import { beginsWith, spellingBegun } from './names.js';
import { framed, literal, type Offer, written } from './offer.js';
import type { CellSpec, Site } from './site.js';

const anyRole: readonly Role[] = [];

/** Names for a value. Words of the format that are no materials, such as `none`, stand behind those that fit. */
export function materialValues(shape: ScalarShape, site: Site, knowledge: Knowledge): Offer[] {
  const roles = shape.roles ?? anyRole;
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
  const roles = shape.keyRoles ?? anyRole;
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

function shared(
  { name, others, usual, material, about }: Candidate,
  judged: Prospect,
  roles: readonly Role[],
) {
  const bad = judged.rank === 3;
  return {
    label: name,
    kind: 'material' as const,
    remark: judged.words === undefined ? about : `${bad ? '⚠ ' : ''}${judged.words}`,
    ...(judged.sentence === undefined ? {} : { detail: sentence(judged.sentence.replaceAll('`', '')) }),
    aliases: others,
    ...(usual === undefined ? {} : { usual }),
    ...(bad ? { marked: true } : {}),
    ...(material === undefined
      ? {}
      : { about: { what: 'material' as const, id: material.id, roles, meets: judged.meets } }),
  };
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
  const judge = once(() => prospects(site, knowledge));
  const alike = new Map<string, { readonly name: string; readonly prospect: Prospect }>();
  const judgedLike = (candidate: Candidate): Prospect => {
    const { name } = candidate;
    if (isNone(name) || alike.size > mostJudged || isBase(site)) return unknown;
    const likeness = candidate.likeness();
    const found = alike.get(likeness);
    if (found === undefined) {
      const first = before().get(name) ?? judge()(name);
      before().set(name, first);
      alike.set(likeness, { name, prospect: first });
      return first;
    }
    return spokenOf(found.prospect, found.name, name);
  };
  const likely = isComposition(roles) ? partsAtHand(path, read.spec, knowledge) : noParts;
  // Where the active material is named, any other in the composition would be a slip.
  const isStray = ({ name, material }: Candidate): boolean =>
    likely.actives.size > 0 && material?.roles[0] === roles[0] && !likely.actives.has(name);
  const ordered = candidates
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
  return asBegun(ordered, roles, site, knowledge);
}

/** What is said of one name, said of another one that does alike. */
function spokenOf(prospect: Prospect, of: string, name: string): Prospect {
  return { ...prospect, sentence: prospect.sentence?.replaceAll(`\`${of}\``, `\`${name}\``) };
}

/**
 * Under the names that are being written, so that accepting one changes nothing that stands there already: who writes a
 * formula is offered formulas. A name that stands there whole goes first; Enter accepts the first.
 */
function asBegun(
  judged: readonly Judged[],
  roles: readonly Role[],
  { cursor }: Site,
  knowledge: Knowledge,
): Judged[] {
  const { typed } = cursor;
  if (typed === '') return [...judged];
  const taken = once(() => new Set(judged.map(({ candidate }) => candidate.name)));
  const first: Judged[] = [];
  const rest: Judged[] = [];
  for (const each of judged) {
    const { candidate } = each;
    const { material, name: usual } = candidate;
    const leadsHere = (name: string): boolean =>
      !taken().has(name) && knowledge.material(name, roles)?.id === material?.id;
    const { name, others } = spellingBegun(typed, candidate, leadsHere);
    const list = name.length === typed.length && beginsWith(name, typed) ? first : rest;
    list.push(
      name === usual
        ? each
        : { candidate: { ...candidate, name, others, usual }, judged: spokenOf(each.judged, usual, name) },
    );
  }
  return [...first, ...rest];
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
