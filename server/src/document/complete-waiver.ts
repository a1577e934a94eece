/** Inside a comment of a document: the words that accept what is found behind it, and the rules that speak there. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { directiveOffers, waivable } from '../service/completion/accepted.js';
import type { Offer } from '../service/completion/offer.js';
import { startsIn } from '../text/span.js';
import type { DocumentAnalysis } from './check.js';
import { lineBehind } from './disable-comments.js';
import type { DesignDocument } from './read.js';

const opening = '<!--';
const closing = '-->';

/** `analysis`: asked for where a rule may be named. Undefined outside of such a comment. */
export function completeWaiver(
  { document: { text } }: DesignDocument,
  analysis: () => DocumentAnalysis,
  offset: number,
  knowledge: Knowledge,
): readonly Offer[] | undefined {
  const open = text.lastIndexOf(opening, offset - 1);
  if (open < 0 || open + opening.length > offset) return undefined;
  const start = open + opening.length;
  const before = text.slice(start, offset);
  if (!/^\s{0,20}cell/.test(before) || before.includes(closing)) return undefined;
  // One that is being written need not be closed yet.
  const lineEnd = text.slice(offset).search(/[\r\n]|-->/);
  const end = lineEnd < 0 ? text.length : offset + lineEnd;
  const here = () => {
    const line = lineBehind(text, end);
    return waivable(analysis()).filter((finding) => startsIn(finding.span, line));
  };
  // What is found in a quoted spec is accepted in that.
  const speaks = (rule: string) => rule.startsWith('document/');
  const offers = directiveOffers({ start, end }, offset, text, here, knowledge, speaks);
  return offers.length === 0 ? undefined : offers;
}
