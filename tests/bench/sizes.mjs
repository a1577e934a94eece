/** What is shipped, and what it comes to when packed. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { built } from './place.mjs';
import { table } from './timing.mjs';

const files = ['client.js', 'server.js', 'cli.js', 'knowledge.jsonl'];

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
  return {
    title: 'Sizes',
    text,
    figures: [{ figure: 'bundles and knowledge, gzip', shown: kilobytes(sum((each) => each.packed)) }],
  };
}
