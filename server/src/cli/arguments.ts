/** Words of the command line to a request, or to a sentence that says what is wrong with them. */
import { nearestWord } from '../knowledge/nearest.js';
import type { Profile, Severity } from '../knowledge/types.js';
import { profiles } from '../lint/analyze.js';
import { severities } from '../lint/severity.js';
import { type BaselineRequest, parseBaselineWords } from './baseline/arguments.js';
import { type Manner, mannerOptions, readManner, withRevision } from './checks/options.js';
import { type CompareRequest, parseCompare } from './compare/arguments.js';
import { type CompletionRequest, parseCompletion } from './completion/arguments.js';
import { type ComputeRequest, parseCompute } from './compute/arguments.js';
import { type DrawRequest, parseDraw } from './draw/arguments.js';
import { type FixWish, fixOptions, readFixWish } from './fix/options.js';
import { type InitRequest, parseInit } from './init/arguments.js';
import { isLookUp, type LookUpRequest, parseLookUp } from './look-up/arguments.js';
import { type Output, outputsIn } from './output.js';
import { type Format, formats } from './report/formats.js';
import type { Color } from './report/terminal.js';
import { parseReport, type ReportRequest } from './report-arguments.js';
import { commandNames } from './usage.js';
import { colorOption, colors, countIn, oneOf, readWords, stdinOption } from './words.js';

export interface LintRequest {
  readonly command: 'lint';
  readonly paths: readonly string[];
  /** Of what goes to standard output. Undefined where nobody said. */
  readonly format: Format | undefined;
  /** More reports on the same run, each into a file. */
  readonly outputs: readonly Output[];
  readonly failOn: Severity;
  /** More warnings than these fail the run too. */
  readonly maxWarnings: number | undefined;
  /** For specs that name no `profile` themselves. */
  readonly profile: Profile | undefined;
  readonly stdinFilename: string;
  readonly hints: boolean;
  readonly color: Color;
  /** Say what counts for the files instead of checking them. */
  readonly printConfig: boolean;
  readonly manner: Manner;
  /** Undefined where nothing is to be mended. */
  readonly fix: FixWish | undefined;
}

export interface ExplainRequest {
  readonly command: 'explain';
  readonly rule: string | undefined;
}

export type Request =
  | LintRequest
  | ComputeRequest
  | CompareRequest
  | DrawRequest
  | ReportRequest
  | ExplainRequest
  | LookUpRequest
  | BaselineRequest
  | InitRequest
  | CompletionRequest
  | { readonly command: 'version' }
  | { readonly command: 'help'; readonly on: string | undefined }
  | { readonly command: 'misuse'; readonly message: string; readonly on?: string };

export function parseArguments(words: readonly string[]): Request {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h')
    return { command: 'help', on: undefined };
  if (command === 'help') return parseHelp(rest);
  if (command === '--version' || command === '-v') return { command: 'version' };
  const name = commandNames.find((each) => each === command);
  if (name === undefined) return { command: 'misuse', message: noCommand(command) };
  if (rest.includes('--help') || rest.includes('-h')) return { command: 'help', on: command };
  try {
    if (name === 'lint') return parseLint(rest);
    if (name === 'compute') return parseCompute(rest);
    if (name === 'compare') return parseCompare(rest);
    if (name === 'draw') return parseDraw(rest);
    if (name === 'report') return parseReport(rest);
    if (name === 'explain') return parseExplain(rest);
    if (name === 'init') return parseInit(rest);
    if (name === 'baseline') return parseBaselineWords(rest);
    if (name === 'completion') return parseCompletion(rest);
    return isLookUp(name) ? parseLookUp(name, rest) : parseLsp(rest);
  } catch (error) {
    return { command: 'misuse', message: error instanceof Error ? error.message : String(error), on: name };
  }
}

function noCommand(command: string): string {
  const meant = nearestWord(command, [...commandNames, 'help']) ?? otherWords[command.toLowerCase()];
  return `There is no command \`${command}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`;
}

/** What other tools call these. */
const otherWords: Readonly<Record<string, string>> = {
  calc: 'compute',
  calculate: 'compute',
  figures: 'compute',
  diff: 'compare',
  svg: 'draw',
  plot: 'draw',
  html: 'report',
  completions: 'completion',
  check: 'lint',
  validate: 'lint',
  suppress: 'baseline',
  setup: 'init',
  new: 'init',
  accept: 'baseline',
};

function parseHelp([on]: readonly string[]): Request {
  const isKnown = on === undefined || commandNames.some((each) => each === on);
  return isKnown ? { command: 'help', on } : { command: 'misuse', message: noCommand(on) };
}

function parseLint(words: readonly string[]): Request {
  const { values, positionals } = readWords(withRevision(words), {
    format: { type: 'string' },
    output: { type: 'string', multiple: true },
    'max-warnings': { type: 'string' },
    ...mannerOptions,
    ...fixOptions,
    profile: { type: 'string' },
    'fail-on': { type: 'string', default: 'error' },
    hints: { type: 'boolean', default: false },
    'print-config': { type: 'boolean', default: false },
    ...stdinOption,
    ...colorOption,
  });
  return {
    command: 'lint',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format: values.format === undefined ? undefined : oneOf('format', formats, values.format),
    outputs: outputsIn(values.output ?? []),
    failOn: oneOf('fail-on', severities, values['fail-on']),
    maxWarnings:
      values['max-warnings'] === undefined ? undefined : countIn('max-warnings', values['max-warnings']),
    profile: values.profile === undefined ? undefined : oneOf('profile', profiles, values.profile),
    stdinFilename: values['stdin-filename'],
    hints: values.hints,
    color: oneOf('color', colors, values.color),
    printConfig: values['print-config'],
    manner: readManner(values),
    fix: readFixWish(values, positionals),
  };
}

function parseExplain(words: readonly string[]): Request {
  const { positionals } = readWords(words, {});
  if (positionals.length > 1) throw new Error('`cellspec explain` takes one rule at a time.');
  return { command: 'explain', rule: positionals[0] };
}

/** The launcher starts the server where it can; what comes here it could not make sense of. */
function parseLsp(words: readonly string[]): never {
  const strange = words.find((word) => word !== '--stdio') ?? '';
  throw new Error(
    `\`cellspec lsp\` speaks over standard input and output (\`--stdio\`) and opens no port; it does not know \`${strange}\`.`,
  );
}
