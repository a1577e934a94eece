// What only a real program can show: zsh and fish complete the words of the command line, and pre-commit installs the
// hook from a git repository and runs it. All three come from Debian's packages; pre-commit has npm install this project,
// from npm's cache where that has everything.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from '../../scripts/tool-cache.mjs';
import { ensurePackages } from '../../scripts/vscode-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = ['zsh', 'fish', 'pre-commit', 'git'];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellspec-integrations-'));
try {
  await ensurePackages(programs.map((name) => ({ debian: name, present: () => onPath(name) !== undefined })));
  inFish();
  inZsh();
  inPreCommit();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function run(command, args, { cwd = folder, env = {}, input, tolerate = [0] } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  assert.ok(
    !error && tolerate.includes(status),
    `${command} ${args.join(' ')}: ${status}\n${stdout}${stderr}${error ?? ''}`,
  );
  return stdout;
}

function scriptFor(shell) {
  const file = path.join(folder, `completion.${shell}`);
  fs.writeFileSync(file, run(process.execPath, [path.join(root, 'bin/cellspec.js'), 'completion', shell]));
  return file;
}

function inFish() {
  const script = scriptFor('fish');
  const offered = (line) =>
    run('fish', [
      '--no-config',
      '-c',
      `function cellspec; printf 'balance/np-ratio  N/P\\n'; end; source ${script}; complete -C '${line}'`,
    ])
      .split('\n')
      .filter((each) => each !== '')
      .map((each) => each.split('\t')[0]);
  assert.deepEqual(offered('cellspec com').sort(), ['compare', 'completion', 'compute']);
  assert.deepEqual(offered('cellspec lint --fail-on w'), ['warning']);
  assert.deepEqual(offered('cellspec compute --format=c'), ['--format=csv']);
  assert.deepEqual(offered('cellspec explain b'), ['balance/np-ratio']);
  assert.ok(offered('cellspec lint --fail').includes('--fail-on'));
  assert.ok(offered('cellspec lint compl').includes('completion.fish'), 'files, where a command takes some');
  assert.deepEqual(offered('cellspec completion z'), ['zsh']);
  console.log('  fish completes');
}

/** A zsh that believes it has a terminal: words are typed, completed by the tab key, and handed to a function that says them. */
function inZsh() {
  const script = scriptFor('zsh');
  const cases = [
    ['cellspec dra', 'cellspec draw'],
    ['cellspec lint --fail-on w', 'cellspec lint --fail-on warning'],
    ['cellspec compute --format=c', 'cellspec compute --format=csv'],
    ['cellspec completion fi', 'cellspec completion fish'],
    ['cellspec lint completion.z', 'cellspec lint completion.zsh'],
  ];
  const setUp = [
    `cd ${folder}`,
    'PS1= COLUMNS=200',
    `autoload -Uz compinit; compinit -u -d ${folder}/dump; source ${script}`,
    // Keys that say what stands in the line, and empty it.
    `said() { print -r -- "GOT($BUFFER)" >> ${folder}/said; BUFFER=; }; zle -N said; bindkey "^G" said`,
    `: > ${folder}/said`,
  ];
  const driver = path.join(folder, 'driver.zsh');
  const waits = (lines) =>
    `repeat 200; do [[ -e ${folder}/said && $(wc -l < ${folder}/said) -ge ${lines} ]] && break; zpty -rt shell rest; sleep 0.05; done`;
  const typed = cases.map(([line], index) => `zpty -w -n shell $'${line}\\t\\a'\n${waits(index + 1)}`);
  fs.writeFileSync(
    driver,
    [
      'zmodload zsh/zpty',
      "zpty -b shell 'TERM=dumb zsh -f -i'",
      ...setUp.map((line) => `zpty -w shell '${line}'`),
      waits(0),
      ...typed,
      'zpty -d shell',
      '',
    ].join('\n'),
  );
  run('zsh', ['-f', driver]);
  const said = fs.readFileSync(path.join(folder, 'said'), 'utf8').split('\n');
  assert.deepEqual(
    said.filter((line) => line !== '').map((line) => line.replace(/^GOT\((.*?) ?\)$/, '$1')),
    cases.map(([, expected]) => expected),
  );
  console.log('  zsh completes');
}

/** From the working copy as it is, so that a change that breaks the hook is seen before it is committed. */
function inPreCommit() {
  const [source, user] = ['hook', 'user'].map((name) => path.join(folder, name));
  const files = run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root })
    .split('\n')
    .filter((each) => each !== '' && each !== 'node_modules');
  for (const file of files.filter((each) => fs.existsSync(path.join(root, each)))) {
    fs.mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(source, file));
  }
  fs.mkdirSync(path.join(user, 'cells'), { recursive: true });
  fs.copyFileSync(
    path.join(root, 'samples/flawed/anode-too-small.cell.yaml'),
    path.join(user, 'cells/flawed.cell.yaml'),
  );
  fs.copyFileSync(
    path.join(root, 'samples/nmc622-graphite-pouch.cell.yaml'),
    path.join(user, 'clean.cell.yaml'),
  );
  fs.writeFileSync(path.join(user, 'notes.yaml'), 'a: [\n');
  const env = {
    PRE_COMMIT_HOME: path.join(folder, 'pre-commit'),
    npm_config_prefer_offline: 'true',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'test'],
        [`GIT_${who}_EMAIL`, 'test@localhost'],
      ]),
    ),
  };
  // Run under \`npm test\`, npm would hand down the project's own configuration.
  for (const name of Object.keys(process.env))
    if (/^npm_(package|lifecycle|command)/.test(name)) env[name] = undefined;
  for (const cwd of [source, user]) {
    run('git', ['init', '-q'], { cwd, env });
    run('git', ['add', '-A'], { cwd, env });
  }
  run('git', ['commit', '-q', '-m', 'the hook'], { cwd: source, env });
  const revision = run('git', ['rev-parse', 'HEAD'], { cwd: source, env }).trim();
  fs.writeFileSync(
    path.join(user, '.pre-commit-config.yaml'),
    `repos:\n  - repo: ${source}\n    rev: ${revision}\n    hooks: [{id: cellspec}]\n`,
  );
  run('git', ['add', '-A'], { cwd: user, env });
  const hook = (...files) =>
    run('pre-commit', ['run', 'cellspec', '--files', ...files], { cwd: user, env, tolerate: [0, 1] });
  const failed = hook('cells/flawed.cell.yaml', 'clean.cell.yaml', 'notes.yaml');
  assert.match(
    failed,
    /Failed\n[\s\S]*cells\/flawed\.cell\.yaml:\d+:\d+ error balance\/np-ratio[\s\S]*2 files checked/,
  );
  assert.match(hook('clean.cell.yaml'), /Passed/);
  assert.match(hook('notes.yaml'), /no files to check/);
  fs.writeFileSync(path.join(user, 'cellspec.config.yaml'), "ignore: ['cells/**']\n");
  assert.match(hook('cells/flawed.cell.yaml'), /Passed/, 'what the configuration leaves out is left out');
  console.log('  pre-commit installs the hook from a repository, and runs it');
}
