/**
 * Outline, folding, growing selection and colours as pages: tests/service/{outline,folding,selection,tokens}/*.md, text
 * in, what an editor gets drawn out. `UPDATE=1` rewrites what stands under `## Then`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Analysis, analyze } from '../server/src/lint/analyze.js';
import { folds } from '../server/src/service/folding.js';
import { type OutlineItem, outline } from '../server/src/service/outline.js';
import { selectionsAt } from '../server/src/service/selection.js';
import { type Token, tokens } from '../server/src/service/tokens.js';
import type { Span } from '../server/src/text/span.js';
import { knowledge } from './support/knowledge.js';
import { pagesIn, readPage, settle } from './support/pages.js';
import { root } from './support/root.js';

function each(kind: string, draw: (analysis: Analysis, offset: number) => string): void {
  describe(kind, () => {
    for (const file of pagesIn(kind)) {
      test(file.name, () => {
        const { text, offset, expected } = readPage(file.path);
        const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
        settle(file.path, draw(analysis, offset), expected, 'text');
      });
    }
  });
}

each('outline', (analysis) => outline(analysis).map(drawItem('')).join(''));

function drawItem(indent: string): (item: OutlineItem) => string {
  return ({ name, detail, kind, children }) =>
    `${indent}${name}${detail === '' ? '' : ` — ${detail}`} (${kind})\n${children.map(drawItem(`${indent}  `)).join('')}`;
}

each('folding', (analysis) =>
  folds(analysis)
    .map(({ span, kind }) => {
      const [first = '', ...others] = analysis.document.text.slice(span.start, span.end).split(/\r\n?|\n/);
      return `${kind}: ${first.trim()} … ${others.at(-1)?.trim()} (${others.length})\n`;
    })
    .join(''),
);

each('selection', (analysis, offset) =>
  selectionsAt(analysis, offset)
    .map((span) => `${JSON.stringify(sliceOf(analysis, span))}\n`)
    .join(''),
);

each('tokens', (analysis) =>
  tokens(analysis, knowledge)
    .map((token) => `${sliceOf(analysis, token.span)}  ${inWords(token)}\n`)
    .join(''),
);

function inWords(token: Token): string {
  if (token.kind === 'material')
    return `${token.part} material${token.own ? ' of this spec' : ''}${token.defines ? ', defined here' : ''}`;
  return token.kind === 'reference' && token.defines ? 'reference, defined here' : token.kind;
}

function sliceOf({ document }: Analysis, { start, end }: Span): string {
  return document.text.slice(start, end);
}

describe('on every sample and its beginnings', () => {
  for (const name of ['nmc811-argyrodite-li', 'nmc622-graphite-pouch', 'lco-lipon-li-thin-film']) {
    test(name, () => {
      const whole = readFileSync(join(root, 'samples', `${name}.cell.yaml`), 'utf8');
      for (let end = whole.length; end > 0; end -= 97) checkShape(whole.slice(0, end));
      checkShape(whole.replaceAll('\n', '\r\n'));
    });
  }
});

/** What the protocol demands, on any text: names, nesting, order. */
function checkShape(text: string): void {
  const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
  const items = (list: readonly OutlineItem[]): void => {
    for (const { name, span, nameSpan, children } of list) {
      assert.notEqual(name, '');
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, `${name} lies in its own span`);
      for (const child of children)
        assert.ok(span.start <= child.span.start && child.span.end <= span.end, `${child.name} in ${name}`);
      items(children);
    }
  };
  items(outline(analysis));
  let last = 0;
  for (const { span } of tokens(analysis, knowledge)) {
    assert.ok(span.start >= last && span.end > span.start, 'tokens follow each other without overlap');
    last = span.end;
  }
  for (let offset = 0; offset <= text.length; offset += 31) {
    const spans = selectionsAt(analysis, offset);
    spans.reduce((inner, outer) => {
      assert.ok(outer.start <= inner.start && inner.end <= outer.end, 'a selection only grows');
      assert.ok(outer.end - outer.start > inner.end - inner.start, 'and really grows');
      return outer;
    });
  }
  for (const { span } of folds(analysis)) assert.ok(/[\r\n]/.test(sliceOf(analysis, span)));
}
