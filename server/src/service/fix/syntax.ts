/** A bracket, quote or comma that is missing, an anchor that is misspelt: tried at the likely places, offered where it mends the text. */
import type { Fix } from '../../finding/finding.js';
import { nearestWord } from '../../knowledge/nearest.js';
import { type Desk, fixOf, type Maker, placeOf } from './maker.js';

export const missingSign: Maker = (finding, desk) => {
  const { text } = desk.source;
  if (finding.fixes.length > 0) return [];
  const { start, end } = finding.span;
  const line = text.slice(start).search(/[\r\n]|$/) + start;
  const [before, behind] = [
    backOverBlanks(text, start),
    backOverBlanks(text, commentStart(text, start, line)),
  ];
  const places = [...new Set([before, behind, backOverBlanks(text, end), backOverBlanks(text, text.length)])];
  const fixes: Fix[] = [];
  for (const sign of [',', '}', ']', '"', "'"]) {
    for (const at of places) {
      if (fixes.length >= 2) return fixes;
      const edit = { span: { start: at, end: at }, newText: sign };
      if (fixes.length === 0 || !fixes.some(({ edits }) => edits[0]?.newText === sign)) {
        if (mends(edit, desk)) fixes.push(...tried(sign, edit));
      }
    }
  }
  return fixes;
};

/** The whole text can be read after it, and means something: what was broken was the only fault of this kind. */
function mends(edit: Fix['edits'][number], { tryOut }: Desk): boolean {
  const after = tryOut([edit]);
  return (
    after !== undefined &&
    after.reading.tree.problems.length === 0 &&
    after.findings.every(({ rule }) => rule !== 'structure/unknown-key' && rule !== 'structure/wrong-type')
  );
}

function tried(sign: string, edit: Fix['edits'][number]): readonly Fix[] {
  return fixOf(`Insert the missing \`${sign}\``, [edit]).map((fix) => ({ ...fix, hint: true }));
}

function backOverBlanks(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function commentStart(text: string, from: number, end: number): number {
  const comment = text.slice(from, end).search(/\s#/);
  return comment < 0 ? end : from + comment;
}

/** The anchor above that the alias was meant to name. */
export const misspeltAlias: Maker = (finding, desk) => {
  const node = placeOf(finding, desk)?.node;
  if (node?.kind !== 'alias' || node.target !== undefined) return [];
  const above = desk.source.text.slice(0, node.span.start);
  const anchors = [...above.matchAll(/(?<=[\s:,[{-])&([^\s,[\]{}]+)/g)].map((match) => match[1] ?? '');
  const meant = nearestWord(node.name, anchors.slice(-200));
  if (meant === undefined || meant === node.name) return [];
  return fixOf(`Replace by \`*${meant}\``, [{ span: node.span, newText: `*${meant}` }]);
};
