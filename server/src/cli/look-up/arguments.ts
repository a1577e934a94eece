/** Words behind the commands that look things up: all take `--format` and `--color`, and a few of their own. */
import type { Color } from '../report/terminal.js';
import { colorOption, colors, oneOf, readWords } from '../words.js';

export interface LookUpRequest {
  readonly command: 'materials' | 'pair' | 'rules' | 'sources';
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly classes: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly color: Color;
}

/** How many names each takes, and how to say so. */
const shapes: Readonly<Record<LookUpRequest['command'], { least: number; most: number; takes: string }>> = {
  materials: { least: 0, most: 1, takes: 'one material at a time, or none for a list' },
  pair: { least: 2, most: 2, takes: 'two materials, for example `cellspec pair NMC811 Li6PS5Cl`' },
  rules: { least: 0, most: 1, takes: 'one group at a time, or none for all' },
  sources: { least: 0, most: 1, takes: 'one source at a time, or none for a list' },
};

export function isLookUp(command: string): command is LookUpRequest['command'] {
  return Object.hasOwn(shapes, command);
}

/** Throws a sentence where the words make no request. */
export function parseLookUp(command: LookUpRequest['command'], words: readonly string[]): LookUpRequest {
  const filter = { type: 'string', multiple: true } as const;
  const { values, positionals } = readWords(words, {
    format: { type: 'string', default: 'pretty' },
    ...colorOption,
    ...(command === 'materials' ? { role: filter, class: filter } : {}),
  });
  const { least, most, takes } = shapes[command];
  if (positionals.length < least || positionals.length > most)
    throw new Error(`\`cellspec ${command}\` takes ${takes}.`);
  return {
    command,
    names: positionals,
    roles: list(values.role),
    classes: list(values.class),
    format: oneOf('format', ['pretty', 'json'] as const, values.format),
    color: oneOf('color', colors, values.color),
  };
}

/** `--role anode,cathode` is `--role anode --role cathode`; `solid electrolyte` is `solid_electrolyte`. */
function list(values: unknown): string[] {
  return (Array.isArray(values) ? values : [])
    .flatMap((value) => String(value).split(','))
    .map(asWord)
    .filter((word) => word !== '');
}

/** A role or class as the library spells it. */
export function asWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
