/** The samples are what they claim to be, and the two faces say the same about them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';
import { openSession } from './support/session.js';

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}

const folder = join(root, 'samples');
const expected: Record<string, readonly { rule: string; path: string; severity: string }[]> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:yaml|md)$/.test(name))
  .sort();
const report: { findings: JsonFinding[] } = JSON.parse(
  runIn(folder, ['lint', '--format', 'json', '.']).stdout,
);
const severities = ['', 'error', 'warning', 'info', 'hint'];

test('every sample has its expected findings written down', () => {
  assert.deepEqual(Object.keys(expected).sort(), files);
});

describe('command line', () => {
  for (const file of files) {
    test(file, () => {
      const found = report.findings.filter((each) => each.file === file);
      assert.deepEqual(
        found.map(({ rule, path, severity }) => ({ rule, path, severity })),
        expected[file],
      );
    });
  }

  test('flawed samples say in their first comment what is wrong, and something is found', () => {
    for (const file of files.filter((each) => each.startsWith('flawed/'))) {
      assert.match(readFileSync(join(folder, file), 'utf8'), /^(?:#|<!--) Flawed on purpose: /, file);
      assert.ok((expected[file]?.length ?? 0) > 0, file);
    }
  });
});

/** Specs, libraries and configurations of all kinds: what the two faces say about each has to be the same. */
const folders = ['samples', 'tests/corpus', ...listed('tests/files'), 'tests/cli/configuration/input'];

function listed(parent: string): string[] {
  return readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
}

describe('the language server says what the command line says, word for word and place for place', () => {
  for (const name of folders) {
    test(name, async () => {
      const at = join(root, name);
      const texts = readdirSync(at, { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.yaml'))
        .sort();
      assert.ok(texts.length > 0);
      const { findings } = JSON.parse(
        runIn(at, ['lint', '--no-ignore', '--format', 'json', '.', ...texts.filter(isSpec)]).stdout,
      );
      await using session = await openSession(undefined, undefined, { folders: [at] });
      for (const file of texts) {
        const uri = pathToFileURL(join(at, file)).href;
        session.open(uri, readFileSync(join(at, file), 'utf8'));
        const { diagnostics } = await session.diagnostics(uri, 1);
        const fromCli = findings.filter((each: JsonFinding) => each.file === file).map(comparable);
        assert.deepEqual(diagnostics.map(comparableDiagnostic), fromCli, file);
      }
    });
  }
});

function isSpec(file: string): boolean {
  return /\.cell(?:lib)?\.yaml$/.test(file);
}

function comparable({ rule, severity, message, range }: JsonFinding): string {
  const { start, end } = range;
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${message}`;
}

function comparableDiagnostic({ code, severity, message, range }: Diagnostic): string {
  const { start, end } = range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${severities[severity ?? 0]} ${code} ${message}`;
}
