/** What was judged of what meets, and what was found, in as few words as stand above a line. */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { pairsAtInterface } from './interface-card.js';
import type { Title } from './lens-figures.js';
import { type Neighbour, pairsOf } from './neighbours.js';
import { verdictInWords } from './wording.js';

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `24 contacts judged · 2 warnings, 1 hint`. */
export function verdictTitle({ findings, waived }: Analysis, design: Design, knowledge: Knowledge): Title {
  const pairs = pairsOf(design, knowledge);
  const judged = pairs.filter(({ verdict }) => verdict !== undefined);
  const all =
    judged.length === pairs.length
      ? counted(judged.length, 'contact')
      : `${judged.length} of ${counted(pairs.length, 'contact')}`;
  const found = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [severity === 'info' ? `${count} info` : counted(count, severity)];
  });
  const accepted = waived.length === 0 ? [] : [`${waived.length} accepted`];
  const outcome = [...(found.length === 0 ? ['nothing found'] : found), ...accepted].join(', ');
  const unjudged = pairs.filter(({ verdict }) => verdict === undefined).map(plainPair);
  return {
    title: pairs.length === 0 ? outcome : `${all} judged · ${outcome}`,
    tooltip:
      unjudged.length === 0 ? '' : `The library has no verdict on:\n${[...new Set(unjudged)].join('\n')}`,
  };
}

/** Shown of one interface; its hover has all. */
const mostPairs = 2;

/** `NMC811 lies uncoated against Li6PS5Cl: limited`, gravest first. */
export function interfaceTitle(name: string, design: Design, knowledge: Knowledge): Title | undefined {
  const pairs = pairsAtInterface(name, design, knowledge);
  if (pairs.length === 0) return undefined;
  const lines = pairs.map(
    (pair) =>
      `${plainPair(pair)}: ${pair.verdict ? verdictInWords(pair.verdict) : 'no verdict'}${condition(pair)}`,
  );
  const rest = lines.length > mostPairs ? [`${lines.length - mostPairs} more`] : [];
  return { title: [...lines.slice(0, mostPairs), ...rest].join(' · '), tooltip: lines.join('\n') };
}

/** A verdict that does not hold here is not one on this cell. */
function condition({ verdict, except }: Neighbour): string {
  if (verdict === undefined || except === undefined) return '';
  if (verdict.above_temperature !== undefined) return ', only when fired';
  return except.settled ? ', but not at these potentials' : ', where its potential is reached';
}

function plainPair({ meeting: { near, verb, far } }: Neighbour): string {
  return `${near.name.text} ${verb} ${far.name.text}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
