/** Words of the command line to a request, or to a sentence that says what is wrong with them. */

import { parseArgs } from 'node:util';
import { nearestWord } from '../knowledge/nearest.js';
import type { Profile, Severity } from '../knowledge/types.js';
import { profiles } from '../lint/analyze.js';
import { severities } from '../lint/severity.js';
import { isLookUp, type LookUpRequest, lookUps, parseLookUp } from './look-up/arguments.js';
import type { Color } from './report/terminal.js';

/** What a text on standard input is called whose name nobody gives. */
export const defaultStdinName = 'stdin.cell.yaml';

export interface LintRequest {
  readonly command: 'lint';
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly failOn: Severity;
  /** For specs that name no `profile` themselves. */
  readonly profile: Profile | undefined;
  readonly stdinFilename: string;
  readonly hints: boolean;
  readonly color: Color;
}

export interface ExplainRequest {
  readonly command: 'explain';
  readonly rule: string | undefined;
}

export type Request =
  | LintRequest
  | ExplainRequest
  | LookUpRequest
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'misuse'; readonly message: string };

const formats = ['pretty', 'json'] as const;
const colors = ['auto', 'always', 'never'] as const;

export const usage = `cellspec checks battery cell specs (*.cell.yaml, *.celllib.yaml).

  cellspec lint [PATH…]        check files and folders; - reads standard input
      --format pretty|json     how findings are printed (pretty)
      --fail-on SEVERITY       error, warning, info or hint: exit 1 from here on (error)
      --profile PROFILE        concept, lab, prototype or production, for specs that name none (lab)
      --stdin-filename NAME    what to call standard input (stdin.cell.yaml)
      --hints                  print hints too
      --color auto|always|never
  cellspec explain RULE        why a rule exists, how to fix it, what it cites
  cellspec rules [GROUP]       all rules with their severity, or those of a group
  cellspec materials [NAME]    all materials, or everything known about one
      --role ROLE, --class CLASS   only these: anode, coating, …; sulfide, layered_oxide, …
  cellspec pair A B            what happens where two materials touch, and who says so
  cellspec sources [ID]        all sources, or one with everything that rests on it
      --format pretty|json, --color …   for these four, as above
  cellspec lsp                 the language server for an editor, over standard input and output
  cellspec --version

A name that several materials share takes a role in front: current_collector:Al.

Exit: 0 clean or found, 1 findings, 2 misuse, an unknown name, or nothing to check.
`;

export function parseArguments(words: readonly string[]): Request {
  const [command, ...rest] = words;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h')
    return { command: 'help' };
  if (command === '--version' || command === '-v') return { command: 'version' };
  if (rest.includes('--help') || rest.includes('-h')) return { command: 'help' };
  try {
    if (command === 'lint') return parseLint(rest);
    if (command === 'explain') return parseExplain(rest);
    if (command === 'lsp') return parseLsp(rest);
    if (isLookUp(command)) {
      const request = parseLookUp(command, rest);
      return typeof request === 'string' ? misuse(request) : request;
    }
  } catch (error) {
    // parseArgs throws on unknown and incomplete options, with a message that names the option.
    return misuse(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
  const meant = nearestWord(command, ['lint', 'explain', ...lookUps, 'lsp', 'help']);
  return misuse(
    `There is no command \`${command}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
  );
}

function parseLint(words: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      profile: { type: 'string' },
      'fail-on': { type: 'string', default: 'error' },
      'stdin-filename': { type: 'string', default: 'stdin.cell.yaml' },
      hints: { type: 'boolean', default: false },
      color: { type: 'string', default: 'auto' },
    },
  });
  const format = formats.find((each) => each === values.format);
  if (format === undefined)
    return misuse(`\`--format\` is one of ${formats.join(', ')}; not \`${values.format}\`.`);
  const failOn = severities.find((each) => each === values['fail-on']);
  if (failOn === undefined)
    return misuse(`\`--fail-on\` is one of ${severities.join(', ')}; not \`${values['fail-on']}\`.`);
  const profile = profiles.find((each) => each === values.profile);
  if (values.profile !== undefined && profile === undefined)
    return misuse(`\`--profile\` is one of ${profiles.join(', ')}; not \`${values.profile}\`.`);
  const color = colors.find((each) => each === values.color);
  if (color === undefined)
    return misuse(`\`--color\` is one of ${colors.join(', ')}; not \`${values.color}\`.`);
  return {
    command: 'lint',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format,
    failOn,
    profile,
    stdinFilename: values['stdin-filename'] ?? defaultStdinName,
    hints: values.hints === true,
    color,
  };
}

function parseExplain(words: readonly string[]): Request {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
  if (positionals.length > 1) return misuse('`cellspec explain` takes one rule at a time.');
  return { command: 'explain', rule: positionals[0] };
}

/** The launcher starts the server where it can; what comes here it could not make sense of. */
function parseLsp(words: readonly string[]): Request {
  const strange = words.find((word) => word !== '--stdio') ?? '';
  return misuse(
    `\`cellspec lsp\` speaks over standard input and output (\`--stdio\`) and opens no port; it does not know \`${strange}\`.`,
  );
}

function misuse(message: string): Request {
  return { command: 'misuse', message };
}
