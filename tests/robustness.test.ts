/**
 * Any bytes at all give findings or a plain sentence: never a stack trace, a hang, the end of the process or silence.
 * `EVERY=1` takes every prefix of every spec, which lasts some minutes; without it long specs are sampled.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/src/lint/analyze.js';
import { hover } from '../server/src/service/hover.js';
import { bold, code, link, message, text as plain } from '../server/src/service/markdown.js';
import { examine } from './support/hostile-check.js';
import type { Answer } from './support/hostile-child.js';
import { activePart, hostileString } from './support/hostile-markdown.js';
import { ordinarySpecs } from './support/hostile-specs.js';
import { hostileTexts } from './support/hostile-texts.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const scratch = mkdtempSync(join(tmpdir(), 'cellspec-hostile-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const entry = (name: string): string => join(root, 'out/tests/support', `${name}.js`);

/** Started first: it works beside the tests of this process. It writes to files, which never wait for a reader. */
const warmed = startWarmed();

function startWarmed(): Promise<{
  status: number | null;
  signal: string | null;
  answers: Answer[];
  errors: string;
}> {
  const [out, err] = [join(scratch, 'answers'), join(scratch, 'errors')];
  const files = [openSync(out, 'w'), openSync(err, 'w')] as const;
  const child = spawn(process.execPath, ['--max-old-space-size=1024', entry('hostile-child')], {
    stdio: ['ignore', ...files],
  });
  return new Promise((resolve) => {
    child.on('close', (status, signal) => {
      for (const file of files) closeSync(file);
      const lines = readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      resolve({
        status,
        signal,
        answers: lines.map((line) => JSON.parse(line)),
        errors: readFileSync(err, 'utf8'),
      });
    });
  });
}

describe('prefixes of specs', () => {
  const most = 100;
  for (const { file, text } of ordinarySpecs) {
    test(file, () => {
      const step = process.env.EVERY === '1' || text.length < 600 ? 1 : Math.ceil(text.length / most);
      for (let end = 0; end <= text.length; end += step) {
        const { findings, faults } = examine(
          text.slice(0, end),
          { hovers: 2, fixes: end % 10 === 0 ? 2 : 0 },
          file,
        );
        assert.deepEqual(faults, [], `the first ${end} characters`);
        if (end < 10) assert.ok(findings > 0, `nothing is said about the first ${end} characters`);
      }
    });
  }
});

describe('the same specs, written by other means', () => {
  const vowels = /[aeiou]/g;
  const variants: Readonly<Record<string, (text: string) => string>> = {
    'CR LF': (text) => text.replaceAll('\n', '\r\n'),
    'lone CR': (text) => text.replaceAll('\n', '\r'),
    'a byte order mark': (text) => `\ufeff${text}`,
    'tabs for indentation': (text) =>
      text.replace(/^ +/gm, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 2))),
    'zero bytes': (text) => text.replaceAll(': ', ': \0'),
    'halves of characters': (text) => text.replace(vowels, '\ud83d'),
    'characters beyond the first plane': (text) => text.replace(vowels, '\u{1f50b}'),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'line separators': (text) => text.replaceAll('\n', '\u2028'),
  };
  for (const [name, vary] of Object.entries(variants)) {
    test(name, () => {
      for (const { file, text } of ordinarySpecs) {
        const varied = vary(text);
        for (const part of [1, 0.83, 0.61, 0.37, 0.11]) {
          const { faults } = examine(varied.slice(0, varied.length * part), { hovers: 3, fixes: 1 }, file);
          assert.deepEqual(faults, [], `${file}, the first ${part}`);
        }
      }
    });
  }

  test('line ends and a byte order mark change nothing that is found', () => {
    for (const { file, text } of ordinarySpecs) {
      const rulesIn = (written: string) =>
        analyze({ uri: file, version: 0, text: written }, knowledge).findings.map((finding) => finding.rule);
      for (const name of ['CR LF', 'lone CR', 'a byte order mark']) {
        assert.deepEqual(rulesIn(variants[name]?.(text) ?? ''), rulesIn(text), `${file} with ${name}`);
      }
    }
  });
});

describe('hostile texts in a warmed-up process', () => {
  test('the process lives to the end and says nothing but its answers', async () => {
    const { status, signal, answers, errors } = await warmed;
    const last = answers.at(-1)?.name ?? 'the warm-up';
    assert.deepEqual({ status, signal, errors }, { status: 0, signal: null, errors: '' }, `after ${last}`);
  });

  test('every text is answered, in time, without a fault', async () => {
    const { answers } = await warmed;
    const byName = new Map(answers.map((answer) => [answer.name, answer]));
    for (const { name, legal } of hostileTexts) {
      const answer = byName.get(name);
      assert.ok(answer !== undefined, `${name}: no answer`);
      assert.ok(legal || answer.findings > 0, `${name}: silence`);
    }
    for (const { name, faults, milliseconds } of answers) {
      assert.deepEqual(faults, [], name);
      // Some dozen readings and hovers of the text; a second is usual for the worst, and machines are busy.
      assert.ok(milliseconds < 20_000, `${name}: ${milliseconds} ms`);
    }
  });
});

describe('hostile paths on the command line', () => {
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
      spawnSync(process.execPath, [entry('hostile-cli'), 'lint', ...words], {
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    assert.doesNotMatch(
      stdout + stderr,
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/,
      'a raw control character',
    );
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
    const command = `exec "${process.execPath}" "${entry('hostile-cli')}" lint - <&-`;
    const { status, stdout, stderr } = checked(
      spawnSync('sh', ['-c', command], { encoding: 'utf8', timeout: 20_000 }),
    );
    assert.ok(status === 1 || status === 2);
    assert.notEqual(stdout + stderr, '');
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
    todo: 'printable() lets line breaks of names through',
  }, () => {
    const { stdout } = lint(folder('line-break', { 'a\n::error::forged.cell.yaml': flawed }));
    assert.doesNotMatch(stdout, /^::error::/m);
  });
});

describe('Markdown', () => {
  const check = (markdown: string, links = false) =>
    assert.equal(activePart(markdown, links), undefined, markdown);

  test('the checker sees what is active', () => {
    for (const active of [
      '[x](command:evil)',
      '![x](https://e.org)',
      '<img src=x>',
      '[x][y]',
      'https://e.org',
      '\\\\[x](y)',
      '`a``[x](y)',
      '$(zap)',
      '&lt;',
    ])
      assert.notEqual(activePart(active), undefined, active);
    assert.notEqual(activePart('[x](command:evil)', true), undefined);
    for (const inert of ['\\[x\\]\\(y\\)', '`[x](y)`', '`` ` [x](y) ``', '**a** *b*']) check(inert);
  });

  test('text and code of any kind stay what they are, alone and in company', () => {
    const piece = fc.oneof(
      hostileString.map(plain),
      hostileString.map(code),
      hostileString.map(message),
      hostileString.map((each) => bold(plain(each))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.constantFrom('', ' ', ' · '), (pieces, gap) =>
        check(`a${gap}${pieces.join(gap)}${gap}b`),
      ),
      { seed: 7, numRuns: 5000 },
    );
  });

  test('only web addresses become links', () => {
    const target = fc.oneof(
      hostileString,
      hostileString.map((each) => `https://e.org/${each}`),
      hostileString.map((each) => `http://${each}`),
    );
    fc.assert(
      fc.property(hostileString, target, (label, address) => check(`a ${link(label, address)} b`, true)),
      { seed: 7, numRuns: 5000 },
    );
    for (const address of [
      'command:evil',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      '//e.org',
    ])
      check(link('x', address));
    assert.equal(
      link('x', 'https://doi.org/10.1016/S0013-4686(02)00164-0'),
      '[x](https://doi.org/10.1016/S0013-4686%2802%2900164-0)',
    );
  });

  test('hovers of a spec whose every word wants to run are inert', () => {
    const { file, text } = ordinarySpecs.find((each) => each.file.endsWith('hostile/markdown.cell.yaml')) ?? {
      file: '',
      text: '',
    };
    const analysis = analyze({ uri: file, version: 0, text }, knowledge);
    const hovers = Array.from(text, (_, offset) => hover(analysis, knowledge, offset)?.markdown).filter(
      (each) => each !== undefined,
    );
    assert.ok(new Set(hovers).size > 30, 'there is little to look at');
    assert.ok(
      hovers.some((each) => each.includes('command')),
      'none shows what the author wrote',
    );
    for (const each of hovers) check(each, true);
  });
});
