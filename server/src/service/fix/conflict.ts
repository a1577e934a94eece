/** The two sides of a merge conflict: what git wrote between its markers is kept or goes, whole lines at a time. */
import type { Fix } from '../../finding/finding.js';
import { afterLine, lineStart } from '../../text/line-ends.js';
import type { Edit } from '../../text/span.js';
import { fixOf, type Maker } from './maker.js';

interface Marker {
  readonly sign: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export const conflictMarker: Maker = ({ span }, { source: { text } }): readonly Fix[] => {
  const markers = markersFrom(text, lineStart(text, span.start));
  const [ours, ...others] = markers;
  const theirs = others.at(-1);
  const middle = others.find(({ sign }) => sign === '=');
  if (ours?.sign !== '<' || theirs?.sign !== '>' || middle === undefined) return [];
  // `diff3` shows what both sides started from between the two.
  const base = others.find(({ sign }) => sign === '|') ?? middle;
  const cut = (start: number, end: number): Edit => ({ span: { start, end }, newText: '' });
  const named = ({ name }: Marker): string => (name === '' ? '' : ` (${name})`);
  return [
    ...fixOf(`Keep the first version${named(ours)}`, [
      cut(ours.start, ours.end),
      cut(base.start, theirs.end),
    ]),
    ...fixOf(`Keep the second version${named(theirs)}`, [
      cut(ours.start, middle.end),
      cut(theirs.start, theirs.end),
    ]),
    ...fixOf('Keep both, one behind the other', [
      cut(ours.start, ours.end),
      cut(base.start, middle.end),
      cut(theirs.start, theirs.end),
    ]),
  ];
};

/** The markers of one conflict, in order; a second opening one ends it unfinished. */
function markersFrom(text: string, from: number): Marker[] {
  const markers: Marker[] = [];
  for (let start = from; start < text.length; ) {
    const end = afterLine(text, start);
    const line = text.slice(start, Math.min(end, start + 200)).trimEnd();
    const match = /^(?:(<)<{6}|(\|)\|{6}|(=)={6}|(>)>{6})(?: (.*))?$/.exec(line);
    if (match !== null) {
      const [, opens, shared, parts, closes, name = ''] = match;
      const sign = opens ?? shared ?? parts ?? closes ?? '';
      if (sign === '<' && markers.length > 0) return [];
      markers.push({ sign, name, start, end });
      if (sign === '>') return markers;
    }
    start = end;
  }
  return [];
}
