/** Everything that stands behind values without being written, in the order of the text. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { oneLine } from '../spec/wording.js';
import { type Span, touches } from '../text/span.js';
import { figureHints } from './figure-hints.js';
import { hasFigures } from './has-figures.js';
import type { Hint } from './hint.js';
import { inheritedHints } from './inherited-hints.js';
import { unitHints } from './unit-hints.js';

export type WantedHints = Readonly<Record<Hint['kind'], boolean>>;

/** Of what stands in `span`. */
export function hintsOf(analysis: Analysis, knowledge: Knowledge, span: Span, wanted: WantedHints): Hint[] {
  const isRead = hasFigures(analysis);
  const hints = [
    ...(wanted.units ? unitHints(analysis, span) : []),
    ...(wanted.figures && isRead ? figureHints(analysis, knowledge) : []),
    ...(wanted.inherited && isRead ? inheritedHints(analysis) : []),
  ];
  return hints
    .filter(({ at }) => touches(span, at))
    .map(short)
    .sort((a, b) => a.at - b.at);
}

/** As much of a part as somebody reads behind a value. */
const longest = 80;

function short(hint: Hint): Hint {
  const parts = hint.parts.map((part) =>
    part.label.length <= longest ? part : { ...part, label: oneLine(part.label, longest) },
  );
  return { ...hint, parts };
}
