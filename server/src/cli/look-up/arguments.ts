/** Words behind the commands that look things up: all take `--format` and `--color`, and a few of their own. */
import { parseArgs } from 'node:util';
import type { Color } from '../report/terminal.js';

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

export const lookUps: readonly string[] = Object.keys(shapes);

export function isLookUp(command: string): command is LookUpRequest['command'] {
  return Object.hasOwn(shapes, command);
}

/** A sentence instead where the words make no request; throws where an option is unknown, as parseArgs does. */
export function parseLookUp(
  command: LookUpRequest['command'],
  words: readonly string[],
): LookUpRequest | string {
  const filter = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      color: { type: 'string', default: 'auto' },
      ...(command === 'materials' ? { role: filter, class: filter } : {}),
    },
  });
  const { least, most, takes } = shapes[command];
  if (positionals.length < least || positionals.length > most)
    return `\`cellspec ${command}\` takes ${takes}.`;
  const format = oneOf(['pretty', 'json'] as const, values.format);
  if (format === undefined) return `\`--format\` is one of pretty, json; not \`${values.format}\`.`;
  const color = oneOf(['auto', 'always', 'never'] as const, values.color);
  if (color === undefined) return `\`--color\` is one of auto, always, never; not \`${values.color}\`.`;
  return {
    command,
    names: positionals,
    roles: list(values.role),
    classes: list(values.class),
    format,
    color,
  };
}

function oneOf<T extends string>(words: readonly T[], word: unknown): T | undefined {
  return words.find((each) => each === word);
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
