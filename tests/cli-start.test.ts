/**
 * A short run of the command line is mostly its start. What most runs have no use for is loaded late (cli/later.ts); an
 * import in the wrong place would bring it back without anybody noticing.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, describe, test } from 'node:test';
import { root } from './support/root.js';

const folder = mkdtempSync(join(tmpdir(), 'cellspec-start-'));
const spec = join(folder, 'one.cell.yaml');
const document = join(folder, 'design.md');
const written = 'cellspec: 1\ncathode: {active_material: NMC811}\n';
writeFileSync(spec, written);
writeFileSync(document, `# A cell\n\n\`\`\`cellspec\n${written}\`\`\`\n`);
after(() => rmSync(folder, { recursive: true }));

interface Loaded {
  /** Of this project, below server/src. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
  /** Of Node, beyond what an empty program has. */
  readonly node: readonly string[];
}

/** What a run of the compiled sources loads. */
function loadedBy(words: readonly string[]): Loaded {
  const probe = `
    const before = new Set(process.moduleLoadList);
    process.argv.splice(1, 0, 'cellspec');
    globalThis.CELLSPEC_VERSION = '0.0.0-test';
    const { main } = require(${JSON.stringify(join(root, 'out/server/src/cli/main.js'))});
    main(${JSON.stringify(join(root, 'server/src/generated'))}).then(() => {
      const node = process.moduleLoadList.filter((name) => !before.has(name));
      const files = Object.keys(require.cache);
      require('node:fs').writeSync(2, JSON.stringify({ node, files }));
    });`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', probe, '--', ...words], { encoding: 'utf8' });
  assert.ok(status === 0 || status === 1, stderr);
  const { node, files } = JSON.parse(stderr) as { node: string[]; files: string[] };
  const names = files.map((file) => relative(root, file).split(sep).join('/'));
  return {
    own: names.flatMap((name) => name.split('out/server/src/')[1] ?? []),
    packages: [
      ...new Set(names.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? [])),
    ],
    node: node.flatMap((name) => /^NativeModule (.*)/.exec(name)?.[1] ?? []),
  };
}

describe('a run of `lint` on a spec loads', () => {
  const { own, packages, node } = loadedBy(['lint', spec]);

  test('of the commands none but its own, and nothing about Markdown, drawings or reports', () => {
    const allowed =
      /^(?:text|quantity|syntax|edit|knowledge|finding|generated|spec|config|project|design|physics|rules|lint|host|cli)\//;
    // How sources and pages are referred to, and the question whether Markdown is about specs.
    const singly = ['document/about-specs.js', 'service/reference.js'];
    assert.deepEqual(
      own.filter((name) => !allowed.test(name) && !singly.includes(name)),
      [],
    );
    const late =
      /^cli\/(?:compute|compare|draw|look-up|init|completion|fix|baseline)\/(?!arguments|options|shells|baselines)|^cli\/report\/(?:for-programs|json|sarif|xml)|^cli\/checks\/(?:changed|parallel|watch|worker)|^cli\/(?:explain|print-config|report-command|check-markdown)/;
    assert.deepEqual(
      own.filter((name) => late.test(name)),
      [],
    );
  });

  test('two packages', () => {
    assert.deepEqual([...packages].sort(), ['ignore', 'yaml']);
  });

  test('none of the parts of Node that bring its streams, and their milliseconds, along', () => {
    const heavy = /^(?:crypto|stream|net|tty|child_process|worker_threads|readline|http|zlib|fs\/promises)$/;
    assert.deepEqual(
      node.filter((name) => heavy.test(name)),
      [],
    );
  });
});

test('a run of `lint` on a design document reads Markdown', () => {
  const { own, packages } = loadedBy(['lint', document]);
  assert.ok(own.includes('cli/check-markdown.js'));
  assert.ok(packages.includes('@lezer/markdown'));
});
