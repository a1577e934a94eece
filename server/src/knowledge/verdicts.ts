import { oncePer } from '../quantity/once.js';
import type { StoredVerdict } from './data.js';
import type { Material, MaterialId, Verdict, VerdictWord } from './types.js';

export interface VerdictIndex {
  /** On the pair as it lies in the cell; one on firing only where there is no other. */
  between(a: Material, b: Material): Verdict | undefined;
  /** On firing the pair together. */
  firing(a: Material, b: Material): Verdict | undefined;
  of(id: MaterialId): readonly Verdict[];
  all(): readonly Verdict[];
}

/** How grave each verdict is. */
export const gravity: Readonly<Record<VerdictWord, number>> = {
  stable: 0,
  'kinetically-stabilised': 1,
  limited: 2,
  reactive: 3,
  incompatible: 4,
};

/** Indexes by the names of the members only; a verdict is built when somebody asks for it. */
export function indexVerdicts(
  stored: readonly StoredVerdict[],
  build: (stored: StoredVerdict) => Verdict,
): VerdictIndex {
  const cold = lookUp(stored.filter(({ firing }) => firing === undefined));
  const hot = lookUp(stored.filter(({ firing }) => firing !== undefined));

  const built = new Map<StoredVerdict, Verdict>();
  const verdictOf = (each: StoredVerdict): Verdict => {
    const verdict = built.get(each) ?? build(each);
    built.set(each, verdict);
    return verdict;
  };

  // Every meeting of a cell is looked up by several rules, and going through the families takes longest.
  const meeting = oncePer((a: Material) =>
    oncePer((b: Material): { between: Verdict | undefined; firing: Verdict | undefined } => {
      const firing = ofAll(hot, a, b);
      const between = ofAll(cold, a, b) ?? firing;
      return { between: between && verdictOf(between), firing: firing && verdictOf(firing) };
    }),
  );

  return {
    between: (a, b) => meeting(a)(b).between,
    firing: (a, b) => meeting(a)(b).firing,
    of: (id) => stored.filter(({ members }) => members.includes(id)).map(verdictOf),
    all: () => stored.map(verdictOf),
  };
}

type LookUp = (a: Material, b: Material) => StoredVerdict | undefined;

/** Of a name that can mean several materials only what holds for all of them: the mildest verdict, on a family if it can be. */
function ofAll(find: LookUp, a: Material, b: Material): StoredVerdict | undefined {
  if (a.oneOf === undefined && b.oneOf === undefined) return find(a, b);
  const found = (a.oneOf ?? [a]).flatMap((one) => (b.oneOf ?? [b]).map((other) => find(one, other)));
  const known = found.filter((verdict) => verdict !== undefined);
  if (known.length < found.length) return undefined;
  known.sort((x, y) => gravity[x.verdict] - gravity[y.verdict] || breadth(y) - breadth(x));
  return known[0];
}

/** The verdict on the pair itself, else the one on their families. */
function lookUp(stored: readonly StoredVerdict[]): LookUp {
  const pairs = new Map<string, StoredVerdict>();
  const families: StoredVerdict[] = [];
  for (const verdict of stored) {
    const [a, b] = verdict.members;
    if (isFamily(a) || isFamily(b)) families.push(verdict);
    else pairs.set(pairKey(a, b), verdict);
  }
  // Where several apply, one that names a material goes before one on two families, then the gravest speaks.
  // Sorting once makes it the first to match.
  families.sort((x, y) => breadth(x) - breadth(y) || gravity[y.verdict] - gravity[x.verdict]);
  // A material meets many others, and few of the verdicts on families speak of it at all.
  const speakingOf = oncePer((a: Material) =>
    families.filter(({ members }) => members.some((member) => speaksOf(a, member))),
  );
  return (a, b) =>
    pairs.get(pairKey(a.id, b.id)) ??
    speakingOf(a).find(
      ({ members: [one, other] }) =>
        (speaksOf(a, one) && speaksOf(b, other)) || (speaksOf(a, other) && speaksOf(b, one)),
    );
}

const breadth = (verdict: StoredVerdict): number => verdict.members.filter(isFamily).length;

const isFamily = (member: string): boolean => member.includes(':');

const pairKey = (a: MaterialId, b: MaterialId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Whether a member of a verdict (`lpscl`, `class:sulfide`, `group:li_anode`) speaks of this material. */
export function speaksOf(material: Material, member: string): boolean {
  if (member.startsWith('class:')) return material.class === member.slice('class:'.length);
  if (member.startsWith('group:')) return material.groups.includes(member.slice('group:'.length));
  return material.id === member;
}
