/** Words of the command line, read strictly: an option that does not exist is told, with the one that was meant. */
import type { ParseArgsConfig, parseArgs } from 'node:util';
import { nearestWord } from '../knowledge/nearest.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Throws an error with a sentence for the user. */
export function readWords<O extends Options>(
  words: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ allowPositionals: true; options: O }>> {
  // Node's reader of options costs a short run a millisecond, and most of them have none.
  if (!words.some((word) => word.startsWith('-'))) return withDefaults(words, options);
  try {
    const util = require('node:util') as typeof import('node:util');
    return util.parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    // parseArgs throws on unknown and incomplete options, with a message that names the option.
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    const unknown = /^Unknown option '--([^']+)'/.exec(reason)?.[1];
    if (unknown === undefined) throw new Error(reason);
    const meant = nearestWord(unknown, Object.keys(options));
    throw new Error(
      `There is no option \`--${unknown}\` here.${meant === undefined ? '' : ` Did you mean \`--${meant}\`?`}`,
    );
  }
}

function withDefaults<O extends Options>(
  positionals: readonly string[],
  options: O,
): ReturnType<typeof readWords<O>> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options))
    if (option.default !== undefined) values[name] = option.default;
  // What the options are decides the type, which the compiler cannot follow through a loop.
  return { values, positionals: [...positionals] } as unknown as ReturnType<typeof readWords<O>>;
}

/** One of the words an option takes; throws a sentence that lists them otherwise. */
export function oneOf<T extends string>(option: string, words: readonly T[], value: unknown): T {
  const found = words.find((each) => each === value);
  if (found === undefined) {
    const meant = nearestWord(String(value).toLowerCase(), words);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    throw new Error(`\`--${option}\` is one of ${words.join(', ')}; not \`${String(value)}\`.${hint}`);
  }
  return found;
}

/** A whole number from 0; throws a sentence otherwise. */
export function countIn(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`\`--${option}\` takes a whole number; not \`${value}\`.`);
  return Number(value);
}

/** How findings and figures look, for every command that prints some. */
export const colors = ['auto', 'always', 'never'] as const;
export const colorOption = { color: { type: 'string', default: 'auto' } } as const;
/** What a text on standard input is called whose name nobody gives. */
export const defaultStdinName = 'stdin.cell.yaml';
/** For every command that reads specs. */
export const stdinOption = { 'stdin-filename': { type: 'string', default: defaultStdinName } } as const;
