/**
 * The same text, cut loose from the one it was cut out of. V8 lets a piece point into its whole, and so what is
 * remembered of a document would keep all of it in memory.
 */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}
