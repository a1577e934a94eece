/**
 * Rules that are a page alone, or a page and a second look: everything that meets in the cell is judged by the library's
 * verdicts, and each finding belongs to the page that claims such a meeting (`judges:` in its front matter), the most
 * particular one first.
 */
import { firingAbove, potentialApplies } from '../design/applies.js';
import { type Overcharge, overcharge } from '../design/cut-offs.js';
import type { Design } from '../design/design.js';
import { known } from '../design/facts.js';
import { type Meeting, meetingsOf } from '../design/meetings.js';
import { isSwapped } from '../design/polarity.js';
import { type Potential, potentialAt } from '../design/potentials.js';
import type { Problem } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Judges, Material, Verdict } from '../knowledge/types.js';
import { speaksOf } from '../knowledge/verdicts.js';
import { once, oncePer } from '../quantity/once.js';
import { beyondWindow, hasWindow } from './beyond-window.js';
import { type Weighed, weigh } from './judge.js';
import { type CheckedRuleId, defineRule, type Rule } from './rule.js';

/** The rule of a page with `judges:`. */
export function judgedRule(id: CheckedRuleId): Rule {
  return defineRule(id, ({ design, knowledge }, report) => {
    for (const judgement of judgementsOf(id, design, knowledge)) report(judgement.tell());
  }) as Rule;
}

/** A verdict on a meeting, and the finding it makes if it is told. */
export interface Judgement extends Weighed {
  readonly meeting: Meeting;
}

/** What the page `id` has to say, for a predicate that knows more of this cell than the verdict does. */
export function judgementsOf(id: CheckedRuleId, design: Design, knowledge: Knowledge): readonly Judgement[] {
  return judgements(knowledge)(design).get(id) ?? [];
}

/** All of a design's meetings are judged at once, when the first of the rules asks. */
const judgements = oncePer((knowledge: Knowledge) =>
  oncePer((design: Design) => judgeAll(design, knowledge)),
);

function judgeAll(design: Design, knowledge: Knowledge): ReadonlyMap<string, readonly Judgement[]> {
  const found = new Map<string, Judgement[]>();
  // With the electrodes exchanged every foil and every potential is the wrong one; that is said once.
  if (isSwapped(design)) return found;
  const over = once(() => overcharge(design, knowledge, knowledge.limits('operation/upper-cut-off')));
  const foilsAtFault = new Set<unknown>();
  for (const meeting of meetingsOf(design)) {
    const { near, far, place } = meeting;
    if (near.material === undefined || far.material === undefined) continue;
    if (near.material.id === far.material.id) continue;
    // A foil that does not stand its electrode's potential needs no remark on what else it meets.
    if (foilsAtFault.has(near)) continue;
    const verdict = knowledge.verdict(near.material, far.material);
    // What a pair does only in the furnace is said by process/co-sintering, wherever the two meet.
    if (verdict?.above_temperature !== undefined) continue;
    if (verdict === undefined && !hasWindow(meeting)) continue;
    const potential = potentialAt(meeting, design, knowledge);
    const weighed = weighMeeting(meeting, verdict, potential, design, knowledge, over);
    if (weighed === undefined) continue;
    // Nor do two that are fired together still lie beside each other as the powders they were.
    const firing =
      weighed.grade === 'limited' ? knowledge.firingVerdict(near.material, far.material) : undefined;
    if (firing && firingAbove(firing, meeting, design)) continue;
    const rule = claimOf(meeting, near.material, far.material, knowledge);
    if (rule === undefined) continue;
    if (place.endsWith('_collector')) foilsAtFault.add(near);
    const { grade, mitigated, tell } = weighed;
    const judgement = { grade, mitigated, tell, meeting };
    const list = found.get(rule);
    if (list === undefined) found.set(rule, [judgement]);
    else list.push(judgement);
  }
  return found;
}

function weighMeeting(
  meeting: Meeting,
  verdict: Verdict | undefined,
  potential: Potential | undefined,
  design: Design,
  knowledge: Knowledge,
  over: () => Overcharge | undefined,
): Weighed | undefined {
  const ownLimit = () => asWeighed(beyondWindow(meeting, potential, () => over()?.usual.high));
  if (verdict === undefined) return ownLimit();
  // The cut-off is only worth a word where the verdict turns on it.
  const telling = potential?.stated && (verdict.above ?? verdict.below) !== undefined;
  const condition = telling ? { condition: `in a cell ${potential.basis}` } : {};
  const weighed = weigh({ verdict, meeting, ...condition }, potential?.volts, design, knowledge);
  if (weighed !== undefined) return weighed;
  // A foil has a limit of its own, whatever it carries. And a verdict says nothing of potentials it is not about.
  const silent =
    potentialApplies(verdict, potential?.volts) &&
    !meeting.place.endsWith('_collector') &&
    !isStretched(meeting, potential, knowledge);
  return silent ? undefined : ownLimit();
}

function asWeighed(problem: Problem | undefined): Weighed | undefined {
  return problem && { grade: problem.grade, mitigated: problem.mitigated === true, tell: () => problem };
}

/** Charged well beyond what the material usually is, and so beyond what a verdict without a potential was reached at. */
function isStretched(
  { place, near }: Meeting,
  potential: Potential | undefined,
  knowledge: Knowledge,
): boolean {
  if (place !== 'cathode' || potential?.stated !== true) return false;
  const { stretch } = knowledge.limits('compatibility/cathode-electrolyte');
  const usual = known<'voltage'>(near, 'voltage_range');
  return usual !== undefined && potential.volts > usual.quantity.high + stretch.value;
}

const judgingPages = oncePer((knowledge: Knowledge) =>
  knowledge.pages().flatMap(({ id, judges }) => (judges ? [{ id, judges }] : [])),
);

/** The page that speaks of this meeting; of several the one that says most exactly which. */
function claimOf(meeting: Meeting, near: Material, far: Material, knowledge: Knowledge): string | undefined {
  let best: { id: string; weight: number } | undefined;
  for (const { id, judges } of judgingPages(knowledge)) {
    if (!claims(judges, meeting, near, far)) continue;
    const weight = exactness(judges.near, near) + exactness(judges.far, far);
    if (best === undefined || weight > best.weight) best = { id, weight };
  }
  return best?.id;
}

/** Two sides named, however broadly, go before one; a material goes before a family it belongs to. */
function exactness(words: readonly string[] | undefined, { id }: Material): number {
  if (words === undefined) return 0;
  return words.includes(id) ? 4 : 3;
}

function claims(judges: Judges, { place }: Meeting, near: Material, far: Material): boolean {
  return (
    judges.places.includes(place) &&
    (judges.near === undefined || judges.near.some((word) => speaksOf(near, word))) &&
    (judges.far === undefined || judges.far.some((word) => speaksOf(far, word)))
  );
}
