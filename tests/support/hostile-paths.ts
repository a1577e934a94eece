/** Tests of the command line on paths that are no files, files that are no text, and names that are no words. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.js';

const entry = join(root, 'out/tests/support/hostile-cli.js');

export function pathTests(scratch: string): void {
  const spec =
    'cellspec: 1\ncathode: {active_material: LFP}\nanode: {active_material: graphite}\nelectrolyte: {type: liquid}\n';
  const flawed = spec.replace('liquid', 'liquidd');

  function folder(name: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
    const path = join(scratch, name);
    mkdirSync(path, { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
    return path;
  }

  /** Runs the command line as a process, and holds what is true of every run. */
  function lint(cwd: string, ...words: string[]) {
    return checked(
      spawnSync(process.execPath, [entry, 'lint', ...words], {
        cwd,
        encoding: 'utf8',
        timeout: 20_000,
      }),
    );
  }

  function checked({
    status,
    signal,
    stdout,
    stderr,
  }: {
    status: number | null;
    signal: string | null;
    stdout: string;
    stderr: string;
  }) {
    assert.equal(signal, null, 'it was still running after 20 seconds');
    assert.doesNotMatch(stderr, /^\s+at |fault of the tool/m);
    assert.doesNotMatch((stdout + stderr).replaceAll('\n', ''), /\p{Cc}/u, 'a raw control character');
    return { status, stdout, stderr };
  }

  const odd: Readonly<Record<string, (path: string) => void>> = {
    'pipe.cell.yaml': (path) => execFileSync('mkfifo', [path]),
    'zero.cell.yaml': (path) => symlinkSync('/dev/zero', path),
    'null.cell.yaml': (path) => symlinkSync('/dev/null', path),
    'dangling.cell.yaml': (path) => symlinkSync('nowhere', path),
    'loop.cell.yaml': (path) => symlinkSync('loop.cell.yaml', path),
    // A regular file by its own account, of no length, that never ends.
    ...(existsSync('/proc/self/pagemap')
      ? { 'endless.cell.yaml': (path: string) => symlinkSync('/proc/self/pagemap', path) }
      : {}),
  };
  const onWindows = process.platform === 'win32' && 'Windows has none of these';

  test('pipes, devices and dead links are named, and the rest is checked', { skip: onWindows }, () => {
    const path = folder('odd', { 'a.cell.yaml': flawed, 'z.cell.yaml': flawed });
    for (const [name, make] of Object.entries(odd)) make(join(path, name));
    symlinkSync('.', join(path, 'circle'));
    const { status, stdout, stderr } = lint(path);
    assert.equal(status, 2);
    for (const name of Object.keys(odd))
      assert.match(stderr, new RegExp(`^cellspec: ${name} was not checked: .+\\.$`, 'm'));
    assert.match(stdout, /^a\.cell\.yaml:4:\d+ error structure\/unknown-value$/m);
    assert.match(stdout, /^z\.cell\.yaml:4:\d+ error structure\/unknown-value$/m);

    const json = lint(path, '--format', 'json', '.', ...Object.keys(odd));
    assert.equal(json.status, 2);
    assert.deepEqual(
      JSON.parse(json.stdout)
        .summary.unreadable.map((each: { file: string }) => each.file)
        .sort(),
      Object.keys(odd).sort(),
    );
  });

  test('a file without permission is named', {
    skip: onWindows || (process.getuid?.() === 0 && 'root may read everything'),
  }, () => {
    const path = folder('closed', { 'a.cell.yaml': flawed });
    writeFileSync(join(path, 'b.cell.yaml'), spec, { mode: 0o000 });
    const { status, stdout, stderr } = lint(path);
    assert.equal(status, 2);
    assert.match(stderr, /^cellspec: b\.cell\.yaml was not checked: permission denied\.$/m);
    assert.match(stdout, /^a\.cell\.yaml:4/m);
  });

  test('a folder whose name says spec is searched like any other', () => {
    const path = folder('named');
    folder('named/x.cell.yaml', { 'y.cell.yaml': flawed });
    const { status, stdout } = lint(path);
    assert.equal(status, 1);
    assert.match(stdout, /^x\.cell\.yaml\/y\.cell\.yaml:4/m);
  });

  test('bytes that are no UTF-8 are said to be none', () => {
    const path = folder('bytes', {
      'latin.cell.yaml': Buffer.from(`${spec}description: 70 \u00b5m\n`, 'latin1'),
      'utf16le.cell.yaml': Buffer.from(`\ufeff${spec}`, 'utf16le'),
      'utf16be.cell.yaml': Buffer.from(`\ufeff${spec}`, 'utf16le').swap16(),
      'noise.cell.yaml': Buffer.from(
        Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 5) * 31) % 256),
      ),
    });
    for (const name of ['latin', 'utf16le', 'utf16be', 'noise']) {
      const { status, stdout } = lint(path, `${name}.cell.yaml`);
      assert.equal(status, 1, name);
      assert.match(stdout, /error yaml\/encoding$/m, name);
    }
    assert.equal(lint(path, '--format', 'json').status, 1);
  });

  test('an empty file is no clean file, nor is an empty standard input', () => {
    const path = folder('empty-file', { 'a.cell.yaml': '' });
    assert.equal(lint(path).status, 1);
    assert.equal(lint(path, '-').status, 1);
  });

  test('a closed standard input ends the run with findings or a sentence', { skip: onWindows }, () => {
    const { status, stdout, stderr } = shell(scratch, 'lint - <&-');
    assert.ok(status === 1 || status === 2);
    assert.notEqual(stdout + stderr, '');
  });

  /** Through a shell, for what only a shell can hand over. */
  function shell(cwd: string, line: string) {
    const command = `exec "${process.execPath}" "${entry}" ${line}`;
    return checked(spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', timeout: 20_000 }));
  }

  test('a folder as standard input is a mistake of the caller', {
    skip: onWindows,
  }, () => {
    assert.equal(shell(scratch, 'lint - < .').status, 2);
  });

  test('a working folder that is gone ends the run with a sentence', {
    skip: onWindows,
  }, () => {
    const path = folder('gone');
    const command = `rmdir "${path}" && exec "${process.execPath}" "${entry}" lint`;
    const ended = spawnSync('sh', ['-c', command], { cwd: path, encoding: 'utf8', timeout: 20_000 });
    assert.equal(checked(ended).status, 2);
  });

  test('nothing to check is exit 2 with a sentence', () => {
    const path = folder('empty');
    for (const words of [
      [],
      ['.'],
      ['missing'],
      ['missing.cell.yaml'],
      ['', '.'],
      ['n'.repeat(5000)],
      [`missing\u001b[31m`],
    ]) {
      const { status, stderr } = lint(path, ...words);
      assert.equal(status, 2, words[0]);
      assert.match(stderr, /^cellspec: .+\.$/m, words[0]);
    }
  });

  const names = {
    escape: 'a\u001b[31m\u009b31m.cell.yaml',
    percent: 'a%0A%1B::error::.cell.yaml',
    dashes: '--format.cell.yaml',
  };
  test('names of files are shown, not obeyed', { skip: onWindows }, () => {
    const path = folder('names', Object.fromEntries(Object.values(names).map((name) => [name, flawed])));
    const { status, stdout } = lint(path);
    assert.equal(status, 1);
    for (const start of ['a\ufffd[31m\ufffd31m.cell', 'a%0A%1B::error::.cell', '--format.cell'])
      assert.ok(stdout.includes(`\n${start}`) || stdout.startsWith(start), start);
  });

  test('a line break in the name of a file starts no line of its own', {
    skip: onWindows,
  }, () => {
    const { stdout } = lint(folder('line-break', { 'a\n::error::forged.cell.yaml': flawed }));
    assert.doesNotMatch(stdout, /^::error::/m);
  });
}
