import { platesLithium } from '../../design/lithium-anode.js';
import type { Fix, Problem } from '../../finding/finding.js';
import { figureOf, isFigure } from '../../physics/figure.js';
import { type FigureId, figureNamed } from '../../physics/figures.js';
import { missingNames } from '../../physics/reach.js';
import { isBelowCell, type TargetCheck, type TargetName, targetChecks } from '../../physics/targets.js';
import { formatIn } from '../../quantity/format.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<'balance/target-level'>;

/** A target for the cell is reached by the cell, and not by its stack or its films alone. */
export default defineRule('balance/target-level', (input, report) => {
  const { spec, design, knowledge, limits } = input;
  if (spec.targets === undefined) return;
  for (const check of targetChecks(design, knowledge, limits.tolerance.value)) {
    const problem = check.reachedBelow ? onlyBelow(check, input) : undefined;
    if (problem) report(problem);
    else if (check.verdict === 'reached' && isBelowCell(check)) report(notCompared(check, input));
  }
});

function onlyBelow(check: TargetCheck, input: Input): Problem | undefined {
  const { name, target, margin, reachedBelow } = check;
  const figure = figureOf(check.outcome);
  if (figure === undefined || reachedBelow === undefined) return undefined;
  const show = (value: number) => formatIn(value, figure.dimension, target.value.unit);
  const short = formatIn(Math.abs(margin), 'fraction', '%', 2);
  const { one, reach, are } = partOf(input);
  return {
    at: target.where,
    grade: 'missed',
    message: `A target for \`${name}\` is one for the cell, which comes to ${show(figure.value)}, ${short} short of ${target.text}. Only the ${one} ${reach} it, with ${show(reachedBelow.figure.value)}${stateOf(check, input)}: ${counted(input, name)}. Where the ${one} ${are} meant, write \`stack_${name}\`; otherwise change the design or the target.`,
    fixes: renamed(check, input),
  };
}

/** Reached, as far as it goes: what the cell adds is not known yet. */
function notCompared(check: TargetCheck, input: Input): Problem {
  const { name, target } = check;
  const { design, knowledge } = input;
  const figure = figureOf(check.outcome);
  const whole = figureNamed(name as FigureId, design, knowledge);
  const lacks = isFigure(whole) ? '' : ` For the cell this spec lacks ${missingNames(whole)}.`;
  const shown = figure ? formatIn(figure.value, figure.dimension, target.value.unit) : '';
  const { one, are } = partOf(input);
  return {
    at: target.where,
    grade: 'open',
    // A base file may give the rest.
    absence: true,
    message: `A target for \`${name}\` is one for the cell, and what is known is the ${one}, with ${shown}${stateOf(check, input)}. The cell comes to less: ${counted(input, name)}.${lacks} Where the ${one} ${are} meant, write \`stack_${name}\`.`,
    fixes: renamed(check, input),
  };
}

function partOf(input: Input): { readonly one: string; readonly reach: string; readonly are: string } {
  return isFilmed(input)
    ? { one: 'films', reach: 'reach', are: 'are' }
    : { one: 'repeat unit', reach: 'reaches', are: 'is' };
}

/** Lithium that is plated takes room. */
function stateOf({ name }: TargetCheck, { design }: Input): string {
  return name === 'energy_density' && platesLithium(design.anode) ? ' when charged' : '';
}

function isFilmed({ spec }: Input): boolean {
  return spec.cell?.format?.value === 'thin_film';
}

/** What lies between the two levels. */
function counted(input: Input, name: TargetName): string {
  if (isFilmed(input)) return 'substrate and encapsulation are a part of the cell';
  return name === 'energy_density'
    ? 'housing, tabs and what stays empty are a part of the cell'
    : 'housing, tabs and the surplus of electrolyte are a part of the cell';
}

/** The same target, for what reaches it; not where there is one already. */
function renamed({ name, target }: TargetCheck, { spec }: Input): readonly Fix[] {
  const { key } = target.where;
  const other = `stack_${name}`;
  if (key === undefined || (spec.targets && other in spec.targets)) return [];
  return [{ title: `Rename to \`${other}\``, edits: [{ span: key, newText: other }], safety: 'review' }];
}
