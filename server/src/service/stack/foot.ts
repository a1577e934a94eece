/** Below the layers: scale bars, the key of the marks, notes. */
import { element, rounded, wrapped } from '../svg.js';
import type { StackDescription } from './description.js';
import { faint, ink } from './fills.js';
import { isTelling } from './interfaces.js';
import { labels, left, margin, width } from './layout.js';
import { text } from './rows.js';
import type { Ruler } from './ruler.js';
import { markStyles, verdictMark } from './verdict-mark.js';

/** Scale bars on the left, the key of the marks on the right, notes below. */
export function footOf(stack: StackDescription, ruler: Ruler, top: number): { svg: string; bottom: number } {
  const tallest = Math.max(0, ...ruler.marks.map(({ height }) => height));
  const base = top + tallest + 4;
  const bars = ruler.marks.map(({ text: caption, height }, index) => {
    const x = left + 12 + index * 44;
    return (
      element('path', {
        class: 'dimension',
        d: `M${x - 4},${rounded(base - height)} h8 M${x - 4},${rounded(base)} h8 M${x},${rounded(base - height)} V${rounded(base)}`,
        fill: 'none',
        stroke: ink,
        'stroke-width': 1.2,
      }) + text(x, base + 15, 11, caption, { class: 'line', fill: faint, 'text-anchor': 'middle' })
    );
  });
  const judged = [...new Set(stack.interfaces.filter(isTelling).map(({ judgement }) => judgement))];
  const order = Object.keys(markStyles);
  judged.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const key = judged.map((judgement, index) => {
    const x = labels + 10 + (index % 2) * 180;
    const y = top + 4 + Math.floor(index / 2) * 22;
    return (
      verdictMark(judgement, x, y) +
      text(x + 16, y + 4, 11.5, markStyles[judgement].title, { class: 'line', fill: faint })
    );
  });
  const bottom = Math.max(ruler.marks.length > 0 ? base + 20 : top, top + Math.ceil(judged.length / 2) * 22);
  const lines = [...totalNote(stack), ...stack.notes].flatMap((note) =>
    wrapped(note, width - 2 * margin, 11),
  );
  const notes = lines.map((line, index) =>
    text(margin, bottom + 18 + index * 16, 11, line, { class: 'line note', fill: faint }),
  );
  return { svg: [...bars, ...key, ...notes].join(''), bottom: bottom + 8 + notes.length * 16 };
}

function totalNote({ total, layers }: StackDescription): string[] {
  return total.metres === undefined && layers.length > 0
    ? [`Thickness of the ${total.name}: ${total.text}.`]
    : [];
}
