/** Scripts that let shells complete: against the parser, and in a real bash. tests/shells does the same for zsh and fish. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseArguments } from '../server/src/cli/arguments.js';
import { completedCommands } from '../server/src/cli/completion/table.js';
import { usageOf } from '../server/src/cli/usage.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'cellspec-completion-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

describe('what is offered', () => {
  const commands = completedCommands();

  test('is every command of the help, with its words', () => {
    const named = [...usageOf(undefined).matchAll(/^ {2}cellspec ([a-z]+)/gm)].map(([, name]) => name);
    assert.deepEqual(commands.map(({ name }) => name).sort(), [...new Set(named)].sort());
    for (const { name, about } of commands) assert.ok(about.length > 10, name);
  });

  for (const { name, options } of commands) {
    test(`every option of ${name} is one`, () => {
      const written = usageOf(name).match(/^ {2}(?:-\w, )?--[a-z]/gm)?.length ?? 0;
      assert.equal(options.length, name === 'help' ? 0 : written);
      for (const { name: option, argument, choices, about } of options) {
        assert.ok(about.length > 5, option);
        const words = choices.length > 0 ? choices : ['1'];
        for (const word of argument === 'none' ? [''] : words) {
          const spelt = argument === 'none' ? `--${option}` : `--${option}=${word}`;
          const request = parseArguments([name, spelt]);
          const message = request.command === 'misuse' ? request.message : '';
          assert.ok(!/There is no option|is one of|does not take/.test(message), `${spelt}: ${message}`);
        }
      }
    });
  }
});

/** What bash offers for a line with the cursor at its end. */
function offered(line: string): string[] {
  const script = join(folder, 'completion.bash');
  writeFileSync(script, runIn(root, ['completion', 'bash']).stdout);
  // Bash takes an equals sign for a word of its own.
  const words = line.split(/ |(?==)|(?<==)/);
  const run = `
cellspec() { printf '%s\\n' 'balance/np-ratio  N/P' 'balance/film  Film'; }
source '${script}'
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
_cellspec
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', run], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout.split('\n').filter((word) => word !== '');
}

describe('in bash', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['cellspec com', ['compute', 'compare', 'completion']],
    ['cellspec lint --fail', ['--fail-on']],
    ['cellspec lint --fail-on w', ['warning']],
    ['cellspec lint --fail-on=', ['error', 'warning', 'info', 'hint']],
    ['cellspec lint --fail-on=e', ['error']],
    ['cellspec compute --format c', ['csv']],
    ['cellspec draw --scale l', ['linear', 'log']],
    ['cellspec completion ', ['bash', 'zsh', 'fish']],
    ['cellspec help dr', ['draw']],
    ['cellspec explain balance/n', ['balance/np-ratio']],
    // Files: bash offers them where nothing else is.
    ['cellspec lint cells/', []],
    ['cellspec report -o ', []],
  ];
  for (const [line, words] of cases) test(line, () => assert.deepEqual(offered(line), words));
});

test('no other shell is spoken to', () => {
  const outcome = runIn(root, ['completion', 'powershell']);
  assert.equal(outcome.exit, '2\n');
  assert.match(outcome.stderr, /bash, zsh, fish/);
});
