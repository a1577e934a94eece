/**
 * What an editor shows between the lines of a spec: tests/service/lens/*.md and tests/service/inlay/*.md. Under
 * `## Then` stands the text with lenses drawn above their lines, as ‹title›, and hints behind their values, as ⟪label⟫;
 * below it what each says when somebody asks. `UPDATE=1` rewrites it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import { labelOf } from '../server/src/service/hint.js';
import { hintsOf } from '../server/src/service/hints.js';
import { type Lens, lensesOf } from '../server/src/service/lens.js';
import { knowledge } from './support/knowledge.js';
import { readerOf } from './support/neighbours.js';
import { pagesIn, readPage, settle } from './support/pages.js';
import { root } from './support/root.js';

/** Pages can start from a whole cell: `extends: ./pouch.cell.yaml`. */
const pouch = readFileSync(join(root, 'tests/fixtures/oracles/nmc622-graphite-pouch.cell.yaml'), 'utf8');
const read = readerOf(new Map([['pouch.cell.yaml', pouch]]));

const everything = { figures: true, verdicts: true };

describe('lens', () => {
  for (const { name, path } of pagesIn('lens')) {
    test(name, () => {
      const { text, expected } = readPage(path);
      const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge, { read });
      const lenses = lensesOf(analysis, knowledge, everything);
      settle(path, `${drawn(text, lenses)}${asked(lenses)}`, expected, 'yaml');
    });
  }
});

describe('inlay', () => {
  for (const { name, path } of pagesIn('inlay')) {
    test(name, () => {
      const { text, expected } = readPage(path);
      const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge, { read });
      const whole = { start: 0, end: text.length };
      const hints = hintsOf(analysis, knowledge, whole, { units: true, figures: true, inherited: true });
      let shown = text;
      for (const hint of [...hints].reverse())
        shown = `${shown.slice(0, hint.at)} ⟪${labelOf(hint)}⟫${shown.slice(hint.at)}`;
      const parts = hints.flatMap((hint) => hint.parts);
      const said = parts.map(({ label, tooltip }) => ({ title: label, tooltip: tooltip() }));
      settle(path, `${shown}${asked(said)}`, expected, 'yaml');
    });
  }
});

function drawn(text: string, lenses: readonly Lens[]): string {
  let start = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const end = start + line.length;
      const above = lenses.filter(({ span }) => span.start >= start && span.start <= end);
      const indent = ' '.repeat((above[0]?.span.start ?? start) - start);
      start = end + 1;
      return above.length === 0
        ? [line]
        : [`${indent}${above.map(({ title }) => `‹${title}›`).join(' ')}`, line];
    })
    .join('\n');
}

function asked(shown: readonly { readonly title: string; readonly tooltip: string }[]): string {
  return shown
    .filter(({ tooltip }) => tooltip !== '')
    .map(({ title, tooltip }) => `\n‹${title}›\n${tooltip.replace(/^/gm, '    ')}\n`)
    .join('');
}
