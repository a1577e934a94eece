import type { Material, MaterialId, Verdict, VerdictWord } from './types.js';

export interface VerdictIndex {
  between(a: Material, b: Material): Verdict | undefined;
  of(id: MaterialId): readonly Verdict[];
}

const gravity: Readonly<Record<VerdictWord, number>> = {
  stable: 0,
  'kinetically-stabilised': 1,
  limited: 2,
  reactive: 3,
  incompatible: 4,
};

export function indexVerdicts(verdicts: readonly Verdict[]): VerdictIndex {
  const pairs = new Map<string, Verdict>();
  const families: Verdict[] = [];
  const byMember = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const [a, b] = verdict.members;
    if (isFamily(a) || isFamily(b)) families.push(verdict);
    else pairs.set(pairKey(a, b), verdict);
    for (const member of new Set(verdict.members))
      byMember.set(member, [...(byMember.get(member) ?? []), verdict]);
  }
  // Where several family verdicts apply the gravest one speaks; sorting once makes it the first to match.
  families.sort((x, y) => gravity[y.verdict] - gravity[x.verdict]);

  return {
    between(a, b) {
      const exact = pairs.get(pairKey(a.id, b.id));
      if (exact !== undefined) return exact;
      return families.find(
        ({ members: [one, other] }) => (fits(a, one) && fits(b, other)) || (fits(a, other) && fits(b, one)),
      );
    },
    of: (id) => byMember.get(id) ?? [],
  };
}

const isFamily = (member: string): boolean => member.includes(':');

const pairKey = (a: MaterialId, b: MaterialId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Whether a member of a verdict (`lpscl`, `class:sulfide`, `group:li_anode`) speaks of this material. */
function fits(material: Material, member: string): boolean {
  if (member.startsWith('class:')) return material.class === member.slice('class:'.length);
  if (member.startsWith('group:')) return material.groups.includes(member.slice('group:'.length));
  return material.id === member;
}
