/** What is shipped, and what it comes to when packed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { built } from './place.mjs';
import { table } from './timing.mjs';

const files = [
  'client.js',
  'server.js',
  'protocol.js',
  'cli.js',
  'cli-engine.js',
  'cli-more.js',
  'knowledge.jsonl',
  'texts.jsonl',
  'examples.jsonl',
];

export async function sizes() {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  const measured = files.map((name) => {
    const content = readFileSync(built('dist', name));
    return { name, plain: content.length, packed: gzipSync(content, { level: 9 }).length };
  });
  const sum = (pick) => measured.reduce((total, each) => total + pick(each), 0);
  const text = table([
    ['file', 'size', 'gzip'],
    ...measured.map(({ name, plain, packed }) => [name, kilobytes(plain), kilobytes(packed)]),
    ['all', kilobytes(sum((each) => each.plain)), kilobytes(sum((each) => each.packed))],
  ]);
  const extension = packed();
  return {
    title: 'Sizes',
    text: `${text}\nextension, as VSIX: ${kilobytes(extension)}`,
    figures: [
      { figure: 'bundles and knowledge, gzip', shown: kilobytes(sum((each) => each.packed)) },
      { figure: 'VSIX / 500 kB', target: 1, measured: extension / 1024 / 500 },
    ],
  };
}

/** Packs the extension as `npm run package` does. */
function packed() {
  const { status, stderr } = spawnSync(process.execPath, [built('scripts/package.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return statSync(built('cellspec.vsix')).size;
}
