/** Tests that nothing an author writes becomes Markdown that acts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../server/src/lint/analyze.js';
import { hover } from '../../server/src/service/hover.js';
import { bold, code, link, message, text as plain } from '../../server/src/service/markdown.js';
import { activePart, hostileString } from './hostile-markdown.js';
import { ordinarySpecs } from './hostile-specs.js';
import { knowledge } from './knowledge.js';

export function markdownTests(): void {
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
      fc.property(fc.array(piece, { maxLength: 5 }), fc.constantFrom(' ', ' · ', '\n\n'), (pieces, gap) =>
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
}
