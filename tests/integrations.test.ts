/** What other programs run of this repository, run as they do: GitHub's action, GitLab's job, the problem matcher, hooks. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { parseArguments } from '../server/src/cli/arguments.js';
import { specName } from '../server/src/host/spec-names.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'cellspec-integrations-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A repository with one spec that has an error, one that has a warning and one that has nothing. */
function repository(name: string): string {
  const at = join(folder, name);
  mkdirSync(join(at, 'cells'), { recursive: true });
  cpSync(join(root, 'samples/flawed/anode-too-small.cell.yaml'), join(at, 'cells/error.cell.yaml'));
  cpSync(join(root, 'samples/flawed/peo-cold-nmc811.cell.yaml'), join(at, 'cells/warning.cell.yaml'));
  cpSync(join(root, 'samples/nmc622-graphite-pouch.cell.yaml'), join(at, 'clean.cell.yaml'));
  return at;
}

/** A path on which npm and git only say that they were called. */
function closedPath(at: string): string {
  const bin = join(at, '.bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['npm', 'git']) {
    writeFileSync(join(bin, name), '#!/bin/sh\necho called >&2\nexit 9\n');
    chmodSync(join(bin, name), 0o755);
  }
  return [bin, process.env.PATH].join(delimiter);
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const action: Action = parse(read('action.yml'));

/** As the runner does it: expressions are replaced, the script stands in a file, bash stops at the first that fails. */
function runAction(at: string, given: Readonly<Record<string, string>>) {
  const replaced = (text: string): string =>
    text.replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}/g, (_, input?: string) => {
      if (input === undefined) return root;
      const known = action.inputs[input];
      assert.ok(known, `there is no input ${input}`);
      return given[input] ?? known.default;
    });
  const files = {
    output: join(at, '.output'),
    summary: join(at, '.summary'),
    temporary: join(at, '.temporary'),
  };
  mkdirSync(files.temporary, { recursive: true });
  const said: string[] = [];
  let code: number | null = 0;
  for (const step of action.runs.steps) {
    const script = join(at, '.script.sh');
    assert.ok(!step.run.includes('${{'), 'nothing a workflow says becomes a part of the script');
    writeFileSync(script, step.run);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', script],
      {
        cwd: at,
        encoding: 'utf8',
        env: {
          PATH: closedPath(at),
          HOME: at,
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: files.output,
          GITHUB_STEP_SUMMARY: files.summary,
          RUNNER_TEMP: files.temporary,
          ...Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, replaced(text)])),
        },
      },
    );
    said.push(stdout, stderr);
    code = status;
    if (code !== 0) break;
  }
  const outputs = existsSync(files.output)
    ? Object.fromEntries(
        readFileSync(files.output, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split('=')),
      )
    : {};
  return { code, said: said.join(''), outputs, summary: existsSync(files.summary) };
}

describe("GitHub's action", () => {
  test('has its outputs from a step that is there', () => {
    assert.deepEqual(Object.keys(action.outputs), ['errors', 'warnings', 'exit-code']);
  });

  test('annotates, counts and fails', () => {
    const { code, said, outputs, summary } = runAction(repository('annotates'), {});
    assert.equal(code, 1, said);
    assert.match(said, /^::error .*file=cells\/error\.cell\.yaml/m);
    assert.ok(Number(outputs.errors) >= 1 && Number(outputs.warnings) >= 1, JSON.stringify(outputs));
    assert.equal(outputs['exit-code'], '1');
    assert.ok(summary);
  });

  test('takes several paths, and writes what it is asked for', () => {
    const at = repository('several');
    mkdirSync(join(at, 'a folder'));
    cpSync(join(at, 'clean.cell.yaml'), join(at, 'a folder/b.cell.yaml'));
    const asked = {
      paths: 'clean.cell.yaml\n\na folder\n',
      sarif: 'out/found.sarif',
      report: 'out/page.html',
    };
    const { code, said, outputs } = runAction(at, asked);
    assert.equal(code, 0, said);
    assert.deepEqual(outputs, { errors: '0', warnings: '0', 'exit-code': '0' });
    assert.ok(JSON.parse(readFileSync(join(at, 'out/found.sarif'), 'utf8')).runs);
    assert.match(readFileSync(join(at, 'out/page.html'), 'utf8'), /a folder\/b\.cell\.yaml/);
  });

  test('fails for what it is told to', () => {
    const at = repository('fails');
    const only = { paths: 'cells/warning.cell.yaml' };
    assert.equal(runAction(at, only).code, 0);
    assert.equal(runAction(at, { ...only, 'fail-on': 'warning' }).code, 1);
    assert.equal(runAction(at, { ...only, 'max-warnings': '0' }).code, 1);
    assert.equal(runAction(at, { ...only, profile: 'production', format: 'pretty' }).code, 0);
    assert.equal(runAction(at, { paths: 'gone.cell.yaml' }).code, 2);
    assert.equal(runAction(at, { ...only, format: 'prety' }).code, 2);
  });

  test('runs nothing that stands in its inputs', () => {
    const at = repository('inputs');
    const attack = '$(touch pwned)`touch pwned`"; touch pwned; "';
    const names = Object.keys(action.inputs).filter((name) => name !== 'working-directory');
    for (const name of names) runAction(at, { [name]: attack });
    assert.ok(!existsSync(join(at, 'pwned')));
    assert.equal(runAction(at, { paths: '--version' }).code, 2, 'a path that looks like an option is a path');
  });
});

describe("GitLab's job", () => {
  interface Job {
    readonly variables: Readonly<Record<string, string>>;
    readonly before_script: readonly string[];
    readonly script: readonly string[];
    readonly artifacts: {
      readonly paths: readonly string[];
      readonly reports: Readonly<Record<string, string>>;
    };
  }
  const { cellspec: job }: { readonly cellspec: Job } = parse(read('integrations/gitlab-ci.yml'));

  test('writes what it hands over, also where it fails', () => {
    const at = repository('gitlab');
    const { status, stderr } = spawnSync(
      'sh',
      ['-e', '-c', [...job.before_script, ...job.script].join('\n')],
      {
        cwd: at,
        encoding: 'utf8',
        env: { ...job.variables, PATH: closedPath(at), HOME: at, CELLSPEC_HOME: root },
      },
    );
    assert.equal(status, 1, stderr);
    for (const file of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)])
      assert.ok(existsSync(join(at, file)), file);
    const [first] = JSON.parse(readFileSync(join(at, job.artifacts.reports.codequality ?? ''), 'utf8'));
    assert.ok(first.fingerprint && first.location.path.endsWith('.cell.yaml'));
  });
});

describe("GitHub's problem matcher", () => {
  interface Pattern {
    readonly regexp: string;
    readonly file?: number;
    readonly line?: number;
    readonly column?: number;
    readonly severity?: number;
    readonly code?: number;
    readonly message?: number;
  }
  const { problemMatcher: matchers }: { problemMatcher: { owner: string; pattern: readonly Pattern[] }[] } =
    JSON.parse(read('integrations/github-problem-matcher.json'));

  test('finds every finding of the readable report, and nothing else', () => {
    const samples = join(root, 'samples');
    const lines = runIn(samples, ['lint', '--hints', '--color', 'never']).stdout.split('\n');
    const found = lines.flatMap((line, index) =>
      matchers.flatMap(({ pattern: [head, below] }) => {
        const match = new RegExp(head?.regexp ?? '').exec(line);
        if (!match || !head) return [];
        const message = new RegExp(below?.regexp ?? '').exec(lines[index + 1] ?? '')?.[below?.message ?? 0];
        assert.ok(message, line);
        return [
          [
            match[head.file ?? 0],
            match[head.line ?? 0],
            match[head.column ?? 0],
            match[head.code ?? 0],
          ].join(),
        ];
      }),
    );
    const { findings } = JSON.parse(runIn(samples, ['lint', '--format', 'json']).stdout) as {
      findings: { file: string; rule: string; range: { start: { line: number; column: number } } }[];
    };
    const expected = findings.map(({ file, rule, range: { start } }) =>
      [file, start.line, start.column, rule].join(),
    );
    assert.ok(expected.length > 30);
    assert.deepEqual(found, expected);
  });
});

describe('hooks for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }
  const hooks: readonly Hook[] = parse(read('.pre-commit-hooks.yaml'));

  test('run what the package has, with options there are', () => {
    assert.deepEqual(Object.keys(JSON.parse(read('package.json')).bin), ['cellspec']);
    for (const { entry, language } of hooks) {
      const [program, ...words] = entry.split(' ');
      assert.deepEqual([program, language], ['cellspec', 'node']);
      assert.equal(parseArguments([...words, 'a.cell.yaml']).command, 'lint');
    }
  });

  test('take every name of a spec, and no other', () => {
    const names = [
      'a.cell.yaml',
      'b/c.cell.yml',
      'd.celllib.yaml',
      'e.base.cell.yaml',
      'f.yaml',
      'cell.yaml',
      'g.cell.yaml.bak',
    ];
    const [one, all] = hooks;
    assert.ok(one && all);
    for (const name of names) {
      assert.equal(new RegExp(one.files).test(name), specName.test(name), name);
      assert.equal(new RegExp(all.files).test(name), specName.test(name), name);
    }
    assert.ok(new RegExp(all.files).test('cellspec.config.yaml'));
    assert.ok(new RegExp(all.files).test('sub/cellspec.baseline.json'));
    assert.equal(all.pass_filenames, false);
  });
});

test('what the page on integrations shows is YAML, and names inputs and hooks there are', () => {
  const shown = [...read('integrations/README.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) =>
    JSON.stringify(parse(text)),
  );
  assert.equal(shown.length, 3);
  const all = shown.join();
  const given = /"uses":"cellspec[^"]*","with":(\{[^}]*\})/.exec(all)?.[1] ?? '';
  for (const name of Object.keys(JSON.parse(given))) assert.ok(name in action.inputs, name);
  for (const name of Object.keys(action.inputs))
    assert.ok(read('integrations/README.md').includes(`\`${name}\``), name);
});
