import { type AnchorMark, anchorsOf, groupOf } from '../../syntax/anchors.js';
import type { Document } from '../../text/document.js';
import { touches } from '../../text/span.js';

export interface AnchorAt {
  readonly mark: AnchorMark;
  /** The anchor and its aliases, in the order of the text. */
  readonly group: readonly AnchorMark[];
}

/** The anchor or alias at an offset, its sign included. */
export function anchorAt({ text }: Document, offset: number): AnchorAt | undefined {
  const marks = anchorsOf(text);
  const mark = marks.find(({ span }) => touches({ start: span.start - 1, end: span.end }, offset));
  return mark && { mark, group: groupOf(marks, mark) };
}
