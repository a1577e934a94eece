/** A verdict of the library as a problem: what touches what, what happens, what it does to the cell, what helps. */
import { type Firing, firingAbove, potentialApplies } from '../design/applies.js';
import type { Design } from '../design/design.js';
import type { Meeting } from '../design/meetings.js';
import { disagreeing, lowerStart } from '../design/phrases.js';
import { presentMaterials } from '../design/present.js';
import { remedies } from '../design/remedies.js';
import type { Problem } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Confidence, Verdict } from '../knowledge/types.js';
import { sentence } from '../spec/wording.js';

export interface Judged {
  readonly verdict: Verdict;
  readonly meeting: Meeting;
  /** A clause on the condition that makes it apply: `charged to 4.25 V`. */
  readonly condition?: string;
}

/** What a verdict comes to in a meeting. Its sentences are made when it is told: of most of what is weighed nothing is said. */
export interface Weighed {
  readonly grade: string | undefined;
  readonly mitigated: boolean;
  tell(): Problem;
}

/** What is to be said of a meeting by a verdict, if anything (`weigh`). */
export function judge(
  judged: Judged,
  volts: number | undefined,
  design: Design,
  knowledge: Knowledge,
): Problem | undefined {
  return weigh(judged, volts, design, knowledge)?.tell();
}

/**
 * Weighs a meeting by a verdict: not at all where its condition is not met; at the firing step where it is about firing.
 * `volts` is the potential that counts for this electrode, V against Li/Li+.
 */
export function weigh(
  judged: Judged,
  volts: number | undefined,
  design: Design,
  knowledge: Knowledge,
): Weighed | undefined {
  const { verdict, meeting } = judged;
  if (!potentialApplies(verdict, volts)) return undefined;
  if (verdict.above_temperature === undefined) return weighed(judged, design, knowledge);
  const firing = firingAbove(verdict, meeting, design);
  return firing && firedTogether(judged, firing, design, knowledge);
}

function firedTogether(
  judged: Judged,
  { step, temperature }: Firing,
  design: Design,
  knowledge: Knowledge,
): Weighed | undefined {
  const condition = `fired together at ${temperature.text}`;
  const found = weighed(
    { ...judged, meeting: { ...judged.meeting, verb: 'meets' }, condition },
    design,
    knowledge,
  );
  if (found === undefined) return undefined;
  // Extra lithium makes up for what evaporates, and that is what most of these reactions start from.
  const mitigated = found.mitigated || step.lithium_excess !== undefined;
  const at = (step.process ?? temperature).where;
  return { grade: found.grade, mitigated, tell: () => ({ ...found.tell(), at, mitigated }) };
}

/** Undefined for verdicts that leave nothing to do: stable pairs, self-limiting ones, and mild ones whose remedy is there. */
function weighed(judged: Judged, design: Design, knowledge: Knowledge): Weighed | undefined {
  const { verdict } = judged;
  const { near, far, electrode, atFace } = judged.meeting;
  const grade = verdict.verdict;
  if (grade === 'stable' || grade === 'kinetically-stabilised') return undefined;
  const present = presentMaterials(design, electrode, atFace);
  const mitigated = verdict.mitigations.some((id) => present.has(id));
  if (grade === 'limited' && mitigated) return undefined;
  const tell = (): Problem => ({
    at: near.name.where,
    grade,
    confidence: verdict.confidence,
    mitigated,
    message: sentences(judged, knowledge).join(' '),
    related: [{ span: far.name.where.span, message: 'the other material' }],
    citations: verdict.citations,
  });
  return { grade, mitigated, tell };
}

function sentences(
  { verdict, meeting: { near, far, verb }, condition }: Judged,
  knowledge: Knowledge,
): string[] {
  const where = condition === undefined ? '' : `, ${condition}`;
  const sides = [near, far].map(({ name, material }) => ({ name: `\`${name.text}\``, material }));
  const helps = remedies(verdict, sides, knowledge);
  return [
    `\`${near.name.text}\` ${verb} \`${far.name.text}\`${where}: ${lowerStart(verdict.mechanism)}.`,
    `${sentence(verdict.consequence)}`,
    ...(helps === undefined ? [] : [`What helps: ${helps}.`]),
    ...(verdict.conditions === undefined ? [] : [sentence(verdict.conditions)]),
    ...(verdict.contested === undefined ? [] : [disagreeing(verdict.contested)]),
    ...caution(verdict.confidence),
  ];
}

/** Said behind everything that nobody has looked up yet. */
export function caution(confidence: Confidence): string[] {
  if (confidence === 'verified') return [];
  return [
    confidence === 'recalled'
      ? 'This is recalled, not checked against a paper: take it as a question.'
      : 'This is shop practice, without a paper behind it.',
  ];
}
