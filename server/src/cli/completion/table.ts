/** Commands and options as a shell completes them: read off what `cellspec help` says, so that the two never differ. */
import { profiles } from '../../lint/analyze.js';
import { severities } from '../../lint/severity.js';
import { formats as compareFormats } from '../compare/arguments.js';
import { formats as computeFormats } from '../compute/arguments.js';
import { formats as lintFormats } from '../report/formats.js';
import { type CommandName, commandNames, usageOf } from '../usage.js';
import { colors } from '../words.js';
import { shells } from './shells.js';

export interface CompletedOption {
  /** Without its dashes. */
  readonly name: string;
  readonly short: string | undefined;
  /** Whether a word follows. `optional`: only behind an equals sign. */
  readonly argument: 'none' | 'needed' | 'optional';
  /** What that word can be, where there is a list of it. */
  readonly choices: readonly string[];
  /** The first words of what help says. */
  readonly about: string;
}

export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly CompletedOption[];
  readonly takes: 'files' | 'rules' | 'words';
  /** For `words`: which. */
  readonly words: readonly string[];
}

export function completedCommands(): readonly CompletedCommand[] {
  const known = commandNames.map((name) => ({
    name,
    about: aboutOf(name),
    options: optionsOf(name),
    ...taken[name],
  }));
  const help = {
    name: 'help',
    about: aboutOf('help'),
    options: [],
    takes: 'words',
    words: commandNames,
  } as const;
  return [...known, help];
}

type Taken = Pick<CompletedCommand, 'takes' | 'words'>;
const files: Taken = { takes: 'files', words: [] };
const nothing: Taken = { takes: 'words', words: [] };

const taken: Readonly<Record<CommandName, Taken>> = {
  lint: files,
  compute: files,
  compare: files,
  draw: files,
  report: files,
  init: nothing,
  baseline: files,
  explain: { takes: 'rules', words: [] },
  rules: nothing,
  materials: nothing,
  pair: nothing,
  sources: nothing,
  completion: { takes: 'words', words: shells },
  lsp: nothing,
};

/** `  cellspec lint [PATH…]      findings of files and folders`. */
function aboutOf(command: string): string {
  const line = new RegExp(`^  cellspec ${command}\\b(?: \\S+)*? {2,}(.*)$`, 'm').exec(usageOf(undefined));
  return line?.[1] ?? '';
}

/** `  -o, --output FILE.svg   write it into this file instead`, and lines that go on below it. */
function optionsOf(command: CommandName): readonly CompletedOption[] {
  const lines = usageOf(command).matchAll(
    /^ {2}(?:-(\w), )?--([a-z-]+)(\[?=\S+| \S+)? {2,}(.*(?:\n {6,}.*)*)$/gm,
  );
  return [...lines].map(([, short, name = '', argument = '', about = '']) => ({
    name,
    short,
    argument: argument === '' ? 'none' : argument.startsWith('[') ? 'optional' : 'needed',
    choices: choicesOf(command, name, argument.trim()),
    about: briefly(about),
  }));
}

/** What is said before the first stop; of a list of words, that it is one. */
function briefly(about: string): string {
  if (/\S {2,}\S/.test(about.split('\n')[0] ?? '')) return 'the form of what is printed';
  const [first = ''] = about.replace(/\s+/g, ' ').split(/[:;]| \(/);
  return first;
}

function choicesOf(command: CommandName, option: string, argument: string): readonly string[] {
  if (argument.includes('|')) return argument.split('|');
  return lists[`${command} ${option}`] ?? lists[option] ?? [];
}

const lists: Readonly<Record<string, readonly string[]>> = {
  'lint format': lintFormats,
  'compute format': computeFormats,
  'compare format': compareFormats,
  'fail-on': severities,
  profile: profiles,
  color: colors,
  'draw state': ['charged', 'discharged'],
};
