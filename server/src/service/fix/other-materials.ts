/** Materials no verdict on the pair names, but which the knowledge holds to go together with one side or both. */
import type { Used } from '../../design/materials.js';
import type { Meeting } from '../../design/meetings.js';
import type { Use } from '../../design/remedies.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Material, Role, Verdict } from '../../knowledge/types.js';
import type { Candidate } from './remedy.js';

/** One of the two that meet. */
export interface Side {
  readonly name: string;
  readonly material: Material | undefined;
  readonly used: Used;
}

/** Those somebody read of before those that are remembered; what is stable before what only passivates. */
export function otherMaterials(
  { place }: Meeting,
  sides: readonly Side[],
  knowledge: Knowledge,
): readonly Candidate[] {
  const [near, far] = sides;
  if (near === undefined || far === undefined) return [];
  const found = waysAt(place, near, far).flatMap(({ role, use, beside }) =>
    knowledge
      .materials()
      .filter(({ roles, oneOf }) => roles.includes(role) && oneOf === undefined)
      .flatMap((material): readonly (Candidate & { readonly rank: number })[] => {
        const verdicts = beside.map((side) => getsAlong(material, side, knowledge));
        const [first] = verdicts;
        if (first === undefined || verdicts.some((each) => each === undefined)) return [];
        const unsure = first.confidence === 'verified' ? 0 : 2;
        const rank = unsure + (first.verdict === 'stable' ? 0 : 1);
        // To exchange the electrolyte is a large step: only on what somebody has read, and for a layer that ions cross.
        const isExchange = role === 'solid_electrolyte';
        if (isExchange && (rank > 0 || material.roles.includes('coating'))) return [];
        const because = `holds beside ${beside.map(({ name }) => name).join(' and ')}`;
        return [{ material, use, because, verdict: first, rank }];
      }),
  );
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, mostOthers);
}

/** Beyond what a verdict names, a few to think of. */
const mostOthers = 4;

interface Way {
  readonly role: Role;
  readonly use: Use<Side>;
  /** What it has to get along with. */
  readonly beside: readonly Side[];
}

function waysAt(place: Meeting['place'], near: Side, far: Side): readonly Way[] {
  const isSolid = far.material?.roles.includes('solid_electrolyte') === true;
  const electrolyte: Way[] = isSolid
    ? [{ role: 'solid_electrolyte', use: { how: 'instead', of: far }, beside: [near] }]
    : [];
  switch (place) {
    case 'cathode':
      return [{ role: 'coating', use: { how: 'coating' }, beside: [near, far] }, ...electrolyte];
    case 'anode':
      return [
        ...(isSolid ? [{ role: 'interlayer', use: { how: 'between' }, beside: [near, far] } as const] : []),
        ...electrolyte,
      ];
    case 'cathode_collector':
    case 'anode_collector':
      return [{ role: 'current_collector', use: { how: 'instead', of: near }, beside: [far] }];
    case 'coating':
      return [{ role: 'coating', use: { how: 'instead', of: near }, beside: [far] }];
    case 'parts':
      return near.material?.roles.includes('binder')
        ? [{ role: 'binder', use: { how: 'instead', of: near }, beside: [far] }]
        : [];
    default:
      return [];
  }
}

/** The verdict by which the two go together; undefined where there is none, or only a bad one. */
function getsAlong(material: Material, { material: other }: Side, knowledge: Knowledge): Verdict | undefined {
  const verdict = other && knowledge.verdict(material, other);
  const along = verdict?.verdict === 'stable' || verdict?.verdict === 'kinetically-stabilised';
  return along && verdict.above_temperature === undefined ? verdict : undefined;
}
