/**
 * What tells one finding from all others for longer than a line number does: its rule, the field and the words it is
 * about. Code scanning and baselines recognise a finding by it after lines were added above, or the file was moved.
 */
import type { RuleId } from '../knowledge/types.js';
import type { Finding } from './finding.js';

/** Two that would have the same are told apart by counting, in the order of the text. */
export function fingerprintsOf(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  return new Map(numbered(text, findings).map((each) => [each.finding, fingerprintOf(each)]));
}

export interface Numbered {
  readonly finding: Finding;
  readonly words: string;
  /** How many before it have the same rule, field and words. */
  readonly number: number;
}

export function numbered(text: string, findings: readonly Finding[]): readonly Numbered[] {
  const counts = new Map<string, number>();
  const inOrder = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inOrder.map((finding) => {
    const { rule, path, span } = finding;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const key = JSON.stringify([rule, path, words]);
    const number = counts.get(key) ?? 0;
    counts.set(key, number + 1);
    return { finding, words, number };
  });
}

/** `rule`: where it had another name then. */
export function fingerprintOf({ finding, words, number }: Numbered, rule: RuleId = finding.rule): string {
  return hash(JSON.stringify([rule, finding.path, words, number]));
}

/**
 * 16 hexadecimal digits, for telling apart and not for secrets: FNV-1a with two offsets, each mixed at the end as
 * MurmurHash3 does, since FNV alone leaves similar texts with similar ends.
 */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9dc5811c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return [mixed(one ^ text.length), mixed(other ^ one)].map(hexadecimal).join('');
}

function mixed(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
