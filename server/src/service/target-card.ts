/** Targets as a hover shows them: what the design gives, and how it follows. */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isFigure } from '../physics/figure.js';
import { figuresOf } from '../physics/figures.js';
import type { TargetCheck } from '../physics/targets.js';
import { upperFirst } from '../spec/wording.js';
import { type Card, explain, missingLine, noCard } from './figure-card.js';
import { figureRow } from './figure-table.js';
import { bold, text } from './markdown.js';
import type { SourceList } from './sources.js';
import { distanceText, figureOfCheck, givenText, openText, targetsOf, targetTitle } from './target-text.js';

const mostLines = 6;

/** Of the target named by `path`; of all of them where it is empty. */
export function targetCard(
  path: readonly (string | number)[],
  design: Design,
  knowledge: Knowledge,
  sources: SourceList,
): Card {
  const checks = targetsOf(design, knowledge);
  const [name] = path;
  if (name === undefined) return summary(checks, design);
  const check = checks.find((each) => each.name === name);
  if (check === undefined) return noCard;
  const { outcome } = check;
  const cell = figureOfCheck(check, design);
  const explained = isFigure(outcome)
    ? explain([{ figure: outcome, row: figureRow(cell, design), written: undefined }], sources)
    : noCard;
  const head = [checkLine(check, design), ...higherLevel(check, design, knowledge), ...explained.head];
  return { head, body: explained.body };
}

/** Why it was not compared at the level the target is meant for. */
function higherLevel(check: TargetCheck, design: Design, knowledge: Knowledge): string[] {
  if (check.figure === check.name) return [];
  const meant = figuresOf(design, knowledge).find(({ id }) => id === check.name);
  const line = meant && !isFigure(meant.outcome) ? missingLine(meant, design) : '';
  return line === '' ? [] : [line];
}

function summary(checks: readonly TargetCheck[], design: Design): Card {
  const lines = checks.map((check) => `${text(upperFirst(targetTitle(check)))}: ${checkLine(check, design)}`);
  return { head: lines.slice(0, mostLines), body: lines.slice(mostLines).map((line) => `- ${line}`) };
}

/** `**missed**: ≈377 Wh/kg (stack), 5 % too low`. */
function checkLine(check: TargetCheck, design: Design): string {
  const given = givenText(check);
  if (given === undefined) return `${bold('open')}: ${missingLine(figureOfCheck(check, design), design)}`;
  const details = [given, distanceText(check), openText(check) ?? ''].filter((part) => part !== '');
  return `${bold(check.verdict)}: ${text(details.join(', '))}`;
}
