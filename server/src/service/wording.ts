/** Words that every face uses for the same thing, so that a fact reads alike in a hover, a document and a terminal. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Confidence, Fact, Verdict } from '../knowledge/types.js';

/** What is said in brackets behind a fact that nobody has looked up; undefined for one that was read in its source. */
export function caveat(confidence: Confidence): string | undefined {
  if (confidence === 'verified') return undefined;
  return confidence === 'recalled' ? 'recalled, not looked up' : 'shop practice';
}

/** `1.71 V (first charge) (recalled, not looked up)`: a value with everything that limits it, on one line. */
export function statement({
  text,
  conditions,
  confidence,
}: Pick<Fact, 'text' | 'conditions' | 'confidence'>): string {
  return [text, bracketed(conditions), bracketed(caveat(confidence))].filter((part) => part !== '').join(' ');
}

function bracketed(words: string | undefined): string {
  return words === undefined ? '' : `(${words})`;
}

/** `layered_oxide` as people write it. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** What one side of a verdict is called: a material by its name, a family by its kind and name. */
export function memberInWords(member: string, knowledge: Knowledge): string {
  const [kind, family] = member.split(':');
  if (family === undefined) return knowledge.material(member)?.name ?? member;
  return kind === 'class' ? `any ${inWords(family)}` : `any of the group ${family}`;
}

/** `kinetically stabilised`. */
export function verdictInWords({ verdict }: Pick<Verdict, 'verdict'>): string {
  return verdict.replaceAll('-', ' ');
}

/** Where a verdict holds: `above 3.6 V against lithium`, `when heated above 600 degC`; none where it always does. */
export function holdsWhere({ above, below, above_temperature: heat }: Verdict): string[] {
  return [
    ...(above === undefined ? [] : [`where the electrode goes above ${above.text} against lithium`]),
    ...(below === undefined ? [] : [`where the electrode goes below ${below.text} against lithium`]),
    ...(heat === undefined ? [] : [`when heated above ${heat.text}`]),
  ];
}

/** A title behind other words: `ionic conductivity`, but `Young's modulus`. */
export function withinSentence(title: string): string {
  return /^\w+'s /.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
