/** Every text there is that something can be found in, and what is asked of all fixes that are offered for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'yaml';
import type { Finding, Fix } from '../../server/src/finding/finding.js';
import type { Analysis } from '../../server/src/lint/analyze.js';
import { analyze } from '../../server/src/lint/analyze.js';
import { applyEdits, inOrder } from '../../server/src/text/edits.js';
import type { Edit } from '../../server/src/text/span.js';
import { readDrawings } from './annotations.js';
import { knowledge } from './knowledge.js';
import { root } from './root.js';

/** Waivers of the examples are held against a day that never changes. */
export const today = '2026-06-30';

export interface Fixture {
  readonly name: string;
  readonly text: string;
}

function filesIn(folder: string): Fixture[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.celllib.yaml'))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readDrawings(readFileSync(join(root, folder, name), 'utf8')).text,
    }));
}

/** EVERY=1 looks at all edge cases of rules; else at every fourth, since most of them are there to be silent. */
const edgeCases = filesIn('tests/rules').filter((_, index) => process.env.EVERY === '1' || index % 4 === 0);

export const fixtures: readonly Fixture[] = [
  ...filesIn('samples'),
  ...edgeCases,
  ...knowledge
    .pages()
    .flatMap(({ id, fails }) =>
      fails.map((text, index) => ({ name: `${id} ${index + 1}`, text: readDrawings(text).text })),
    ),
];

export function analysisOf(text: string): Analysis {
  return analyze({ uri: 'file:///cells/a.cell.yaml', version: 0, text }, knowledge, { today });
}

/** The fix with an answer in each of its blanks, of the kind the place asks for. */
export function answered(edits: readonly Edit[]): readonly Edit[] {
  return edits.map(({ span, newText, blanks = [] }) => ({
    span,
    newText: blanks.reduceRight((text, { start, end, choices }) => {
      const [before, behind] = [text.slice(0, start), text.slice(end)];
      return before + answerFor(before, behind, choices) + behind;
    }, newText),
  }));
}

function answerFor(before: string, behind: string, choices: readonly string[] | undefined): string {
  if (choices?.[0] !== undefined) return choices[0];
  if (/^ [\w%]/.test(behind)) return '1';
  if (/until: ?"?$/.test(before)) return '2099-06-30';
  if (/(?:doi|evidence): ?\[?"?$/.test(before)) return '10.1038/s41560-020-0575-z';
  if (/(?:base|material): ?"?$/.test(before)) return 'graphite';
  return 'measured on 40 cells in report 118';
}

/** What is wrong with the edits of a fix as edits. */
export function faultsOfEdits({ edits }: Pick<Fix, 'edits'>, text: string): string[] {
  const faults: string[] = [];
  const ordered = [...edits].sort(inOrder);
  ordered.forEach(({ span, newText }, index) => {
    const old = text.slice(span.start, span.end);
    const next = ordered[index + 1];
    if (span.start < 0 || span.end < span.start || span.end > text.length)
      faults.push('an edit lies outside');
    if (next && next.span.start < span.end) faults.push('two edits overlap');
    if (old === newText) faults.push(`an edit changes nothing: ${JSON.stringify(old)}`);
    // Blanks alone are layout.
    for (const shared of [sharedHead(old, newText), sharedHead(reversed(old), reversed(newText))])
      if (/\s/.test(shared) && /\S/.test(shared)) faults.push(`${JSON.stringify(shared)} is written anew`);
  });
  return faults;
}

function sharedHead(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

const reversed = (text: string): string => [...text].reverse().join('');

/** Comments of a text, as the YAML library sees them. */
export function commentsOf(text: string): string[] {
  return [...new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))].filter((each) => each.startsWith('#'));
}

/** Where a place is after edits. */
export function movedTo(edits: readonly Edit[], offset: number): number {
  let at = offset;
  for (const { span, newText } of edits)
    if (span.end <= offset) at += newText.length - (span.end - span.start);
  return at;
}

export function countAt(analysis: Analysis, rule: string, starts: readonly number[]): number {
  return analysis.findings.filter((each) => each.rule === rule && starts.includes(each.span.start)).length;
}

/** Whether the finding is there no more, is milder, or fewer of its rule stand where it stood. */
export function isMended(
  finding: Finding,
  before: Analysis,
  after: Analysis,
  edits: readonly Edit[],
): boolean {
  const { rule, span } = finding;
  const starts = [
    movedTo(edits, span.start),
    movedTo(
      edits.filter((each) => each.span.end < span.start),
      span.start,
    ),
  ];
  const order = ['hint', 'info', 'warning', 'error'];
  const gravest = (analysis: Analysis, at: readonly number[]): number =>
    Math.max(
      -1,
      ...analysis.findings
        .filter((each) => each.rule === rule && at.includes(each.span.start))
        .map(({ severity }) => order.indexOf(severity)),
    );
  const fewer = countAt(after, rule, starts) < countAt(before, rule, [span.start]);
  const inAll = (analysis: Analysis): number => analysis.findings.filter((each) => each.rule === rule).length;
  return fewer || gravest(after, starts) < gravest(before, [span.start]) || inAll(after) < inAll(before);
}

export function apply(text: string, edits: readonly Edit[]): string {
  return applyEdits(text, edits);
}
