/**
 * What tells one finding from all others for longer than a line number does: its rule, the field and the words it is
 * about. Code scanning and baselines recognise a finding by it after lines were added above, or the file was moved.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../finding/finding.js';

/** In the order of the findings. Two that would have the same are told apart by counting. */
export function fingerprints(text: string, findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, path, span }) => {
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const key = JSON.stringify([rule, path, words]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 32);
  });
}
