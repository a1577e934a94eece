/** Many fixes at once: everything that is safe, or one rule's findings all over the file. */
import type { Finding, Fix } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { RuleId } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { applyEdits, collide, inOrder } from '../text/edits.js';
import { piecesOf } from '../text/pieces.js';
import type { Edit } from '../text/span.js';
import { deskOf } from './fix/maker.js';
import { fixesOf, preferredOf } from './fixes.js';

export interface FixedAll {
  readonly edits: readonly Edit[];
  readonly text: string;
  /** How many findings were mended. */
  readonly count: number;
}

/** A broken text is mended place by place, each of which lets the reader see the next. */
const mostRounds = 30;

/**
 * Every safe fix there is, until nothing changes any more. Of two that want the same stretch the first in the text goes
 * first, and the other is looked at again afterwards. What a round would only turn back ends it.
 */
export function fixAll(analysis: Analysis): FixedAll {
  return inRounds(analysis, mostRounds, (now) =>
    now.findings.flatMap(({ fixes }) => fixes.find(({ safety }) => safety === 'safe') ?? []),
  );
}

/** The one fix that leaves nothing to choose, for each finding of a rule. */
export function fixAllOf(rule: RuleId, analysis: Analysis, knowledge: Knowledge): FixedAll {
  return inRounds(analysis, 1, (now) => {
    const desk = deskOf(now, knowledge);
    return now.findings.flatMap((finding) =>
      finding.rule === rule ? (preferredOf(fixesOf(finding, desk)) ?? []) : [],
    );
  });
}

/** More than anybody looks through afterwards. */
const mostReviewed = 100;

/**
 * Every safe fix, and of each other finding the one fix that leaves nothing to choose. These go in one after the other,
 * since each may make the next needless or wrong, and stay only where the finding is gone and the text can still be read.
 */
export function fixAllWithReview(first: Analysis, knowledge: Knowledge): FixedAll {
  const pieces = piecesOf(first.document.text);
  const tried = new Set<string>();
  let analysis = first;
  let count = 0;
  const take = ({ edits, count: more }: Pick<FixedAll, 'edits' | 'count'>): void => {
    if (edits.length === 0) return;
    pieces.apply(edits);
    count += more;
    analysis = first.again(pieces.text());
  };
  take(fixAll(analysis));
  for (let round = 0; round < mostReviewed; round++) {
    const next = nextReviewed(analysis, knowledge, tried);
    if (next === undefined) break;
    tried.add(keyOf(next));
    if (!mends(next, analysis)) continue;
    take({ edits: next.fix.edits, count: 1 });
    take(fixAll(analysis));
  }
  return { edits: pieces.edits(), text: pieces.text(), count };
}

interface Reviewed {
  readonly finding: Finding;
  readonly fix: Fix;
}

function nextReviewed(
  analysis: Analysis,
  knowledge: Knowledge,
  tried: ReadonlySet<string>,
): Reviewed | undefined {
  const desk = deskOf(analysis, knowledge);
  for (const finding of analysis.findings) {
    const fix = preferredOf(fixesOf(finding, desk));
    if (fix !== undefined && !tried.has(keyOf({ finding, fix }))) return { finding, fix };
  }
  return undefined;
}

function keyOf({ finding: { rule, path }, fix: { title } }: Reviewed): string {
  return JSON.stringify([rule, path, title]);
}

function mends({ finding: { rule }, fix }: Reviewed, before: Analysis): boolean {
  const after = before.again(applyEdits(before.document.text, fix.edits));
  const count = ({ findings }: Analysis): number => findings.filter((each) => each.rule === rule).length;
  return count(after) < count(before) && after.reading.trustedUntil >= before.reading.trustedUntil;
}

function inRounds(
  first: Analysis,
  rounds: number,
  fixesIn: (analysis: Analysis) => readonly Fix[],
): FixedAll {
  const pieces = piecesOf(first.document.text);
  const seen = new Set([first.document.text]);
  let analysis = first;
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const chosen = withoutCollisions(fixesIn(analysis));
    if (chosen.length === 0) break;
    pieces.apply(chosen.flatMap(({ edits }) => edits));
    count += chosen.length;
    const text = pieces.text();
    if (seen.has(text)) break;
    seen.add(text);
    if (round + 1 < rounds) analysis = first.again(text);
  }
  return { edits: pieces.edits(), text: pieces.text(), count };
}

function withoutCollisions(fixes: readonly Fix[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const fix of [...fixes].sort(byPlace)) {
    if (fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

function byPlace(a: Fix, b: Fix): number {
  const [one, other] = [a, b].map(({ edits }) => [...edits].sort(inOrder)[0]);
  return one && other ? inOrder(one, other) : 0;
}

/** Whether a finding is one of several of its rule, so that mending all of them is worth an entry in the menu. */
export function isOneOfMany(finding: Finding, { findings }: Analysis): boolean {
  return findings.filter(({ rule }) => rule === finding.rule).length > 1;
}
