/** Where things stand on the page, so that other parts of it can point there. */
import type { Digest } from './digest.js';

/** A file with the names of its places. */
export interface Placed extends Digest {
  readonly anchor: string;
}

/** Made from the path of the file, so that a link into a report holds for the next one as well. */
export function placed(digests: readonly Digest[]): readonly Placed[] {
  const taken = new Map<string, number>();
  return digests.map((each) => {
    const name = `cell-${each.file.replace(/\.(?:cell|celllib)\.ya?ml$/, '').replace(/[^A-Za-z0-9]+/g, '-')}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    // Two dots: no file makes one, so that a number never meets a name.
    return { ...each, anchor: count === 1 ? name : `${name}..${count}` };
  });
}

export function findingAnchor({ anchor }: Pick<Placed, 'anchor'>, index: number): string {
  return `${anchor}.${index + 1}`;
}

export function ruleAnchor(rule: string): string {
  return `rule-${rule.replace(/[^a-z0-9]+/g, '-')}`;
}
