/** Targets as a hover shows them: what the design gives, and how it follows. */
import { type Design, readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { isFigure } from '../physics/figure.js';
import { figuresOf } from '../physics/figures.js';
import type { TargetCheck } from '../physics/targets.js';
import { upperFirst } from '../spec/wording.js';
import { type Card, explain, missingLine, noCard } from './figure-card.js';
import { figureRow } from './figure-table.js';
import { bold, text } from './markdown.js';
import type { SourceList } from './sources.js';
import { type JudgedTarget, judgedTargets, verdictText } from './target-table.js';
import { figureOfCheck, givenText, openText } from './target-text.js';

const mostLines = 6;

/** Of the target named by `path`; of all of them where it is empty. */
export function targetCard(
  path: readonly (string | number)[],
  analysis: Analysis,
  knowledge: Knowledge,
  sources: SourceList,
): Card {
  const design = readDesign(analysis.spec, knowledge);
  const targets = judgedTargets(analysis, knowledge);
  const [name] = path;
  if (name === undefined) return summary(targets, design);
  const target = targets.find(({ row }) => row.name === name);
  if (target === undefined) return noCard;
  const { check } = target;
  const cell = figureOfCheck(check, design);
  const explained = isFigure(check.outcome)
    ? explain([{ figure: check.outcome, row: figureRow(cell, design), written: undefined }], sources)
    : noCard;
  const head = [targetLine(target, design), ...higherLevel(check, design, knowledge), ...explained.head];
  return { head, body: explained.body };
}

/** Why it was not compared at the level the target is meant for. */
function higherLevel(check: TargetCheck, design: Design, knowledge: Knowledge): string[] {
  if (check.figure === check.name) return [];
  const meant = figuresOf(design, knowledge).find(({ id }) => id === check.name);
  const line = meant && !isFigure(meant.outcome) ? missingLine(meant, design) : '';
  return line === '' ? [] : [line];
}

function summary(targets: readonly JudgedTarget[], design: Design): Card {
  const lines = targets.map(
    (target) => `${text(upperFirst(target.row.title))}: ${targetLine(target, design)}`,
  );
  return { head: lines.slice(0, mostLines), body: lines.slice(mostLines).map((line) => `- ${line}`) };
}

/** `**missed by 5 %**: ≈377 Wh/kg (stack)`. */
function targetLine(target: JudgedTarget, design: Design): string {
  const verdict = bold(text(verdictText(target.row)));
  const given = givenText(target);
  if (given === undefined) return `${verdict}: ${missingLine(figureOfCheck(target.check, design), design)}`;
  return `${verdict}: ${text([given, openText(target.check) ?? ''].filter((part) => part !== '').join(', '))}`;
}
