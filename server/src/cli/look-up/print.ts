/** Sheets and lists on a terminal, in a pipe or in a file: readable in all three. */
import type { VerdictWord } from '../../knowledge/types.js';
import type { Sheet } from '../../service/sheet.js';
import type { Io } from '../io.js';
import { type Paint, painter, printable, usesColor, wrap } from '../report/terminal.js';
import type { LookUpRequest } from './arguments.js';

export interface Page {
  readonly paint: Paint;
  readonly width: number;
  /** A terminal breaks lines that are too long badly; a pipe is searched line by line. */
  readonly wrapped: boolean;
}

export function pageOf({ color }: Pick<LookUpRequest, 'color'>, io: Io): Page {
  return {
    paint: painter(usesColor(color, io)),
    width: Math.max(40, Math.min(io.columns, 100)),
    wrapped: io.terminal,
  };
}

const colors: Readonly<Record<VerdictWord, keyof Paint>> = {
  incompatible: 'red',
  reactive: 'red',
  limited: 'yellow',
  'kinetically-stabilised': 'blue',
  stable: 'green',
};

export function sheetText({ title, about, sections }: Sheet, { paint, width }: Page): string {
  const head = [paint.bold(title), ...about.map((line) => wrap(line, width, ''))];
  const blocks = sections.map(({ heading, verdict, items }) => {
    const color =
      verdict === undefined ? paint.bold : (text: string) => paint.bold(paint[colors[verdict]](text));
    const lines = items.flatMap(({ label, text, notes = [] }) => [
      emphasised(label, text, paint, width),
      ...notes.map((note) => hanging(note, width, '      ', '      ')),
    ]);
    return [...(heading === undefined ? [] : [color(heading)]), ...lines].join('\n');
  });
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** `  Density: 1.86 g/cm3`, with the label in bold. Broken before it is painted, since colours take no room. */
function emphasised(label: string | undefined, text: string, paint: Paint, width: number): string {
  if (label === undefined) return hanging(text, width, '  ', text.startsWith('[') ? '      ' : '  ');
  let left = label.length + 1;
  const lines = hanging(`${label}: ${text}`, width, '  ', '    ').split('\n');
  return lines
    .map((line) => {
      const [, indent = '', words = ''] = /^( *)(.*)$/.exec(line) ?? [];
      const bold = Math.max(0, Math.min(left, words.length));
      // The break stands for a blank.
      left -= words.length + 1;
      return bold === 0 ? line : indent + paint.bold(words.slice(0, bold)) + words.slice(bold);
    })
    .join('\n');
}

/** Rows of a list: the first column padded, the rest behind it; broken only where somebody looks at it. */
export function rows(pairs: readonly (readonly [string, string])[], page: Page, indent = ''): string[] {
  const column = Math.max(0, ...pairs.map(([first]) => first.length));
  return pairs.map(([first, rest]) => {
    const lead = `${indent}${first.padEnd(column)}  `;
    return page.wrapped ? hanging(`${rest}`, page.width, lead, ' '.repeat(lead.length)) : `${lead}${rest}`;
  });
}

/** A text as lines behind an indent, those below the first a little further in. */
export function printed(text: string, { width }: Pick<Page, 'width'>, indent: string): string[] {
  return hanging(text, width, indent, `${indent}  `).split('\n');
}

/** Breaks a text into lines: `lead` before the first, `indent` before the others. */
function hanging(text: string, width: number, lead: string, indent: string): string {
  const broken = wrap(printable(text), Math.max(20, width - indent.length), indent);
  return lead + broken.slice(indent.length);
}
