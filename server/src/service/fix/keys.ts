/** Keys in the wrong place, keys without a value, values that are no word of their list or of another kind. */
import { removeAt } from '../../edit/remove.js';
import { type NewValue, scalarText } from '../../edit/value.js';
import { homesOf } from '../../spec/explain.js';
import type { Node } from '../../syntax/tree.js';
import type { Edit } from '../../text/span.js';
import { schemaAt } from '../locate-field.js';
import { type Desk, fixOf, type Maker, placeOf, put } from './maker.js';
import { cures } from './verify.js';

/** A list of words that is read at a glance. */
const mostChoices = 6;

/** Moves the field to where the format has it, or makes it private; renames are the rule's own. */
export const unknownKey: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const { entry, path = [] } = place ?? {};
  if (entry === undefined || place?.onKey !== true || finding.fixes.length > 0) return [];
  const name = entry.key.text;
  const value = movable(entry.value, desk);
  const moves = homesOf(name, desk.analysis.reading.shape)
    .slice(0, 2)
    .flatMap((home) => {
      const edits = [put(desk, [...home.split('.'), name], value ?? ''), removeAt(desk.source, path)];
      return value === undefined ? [] : fixOf(`Move it to \`${home}\``, edits);
    });
  const owner = schemaAt(desk.analysis.reading.shape, path.slice(0, -1)).shape;
  const isWord = /^[A-Za-z][\w-]*$/.test(name);
  const at = { start: entry.key.span.start, end: entry.key.span.start };
  const own =
    owner?.kind === 'record' && owner.open && entry.key.style === 'plain' && isWord
      ? fixOf(`Keep it as data of your own: \`x-${name}\``, [{ span: at, newText: 'x-' }])
      : [];
  return [...moves.filter((fix) => cures(finding, fix, desk)), ...own.map((fix) => ({ ...fix, hint: true }))];
};

/** As it was typed, where that is fit for another place as it stands: on one line, and no alias. */
function movable(node: Node | undefined, { source: { text } }: Desk): NewValue | undefined {
  if (node === undefined || node.kind === 'alias') return undefined;
  const written = text.slice(node.span.start, node.span.end);
  if (/[\r\n#&*!]/.test(written)) return undefined;
  if (node.kind === 'scalar') return node.style === 'block' ? undefined : node.text;
  return node.flow ? { verbatim: written } : undefined;
}

/** Another word for what decides it, if nothing else goes wrong by that; or the field goes. */
export const misplacedKey: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const { entry, path = [] } = place ?? {};
  if (entry === undefined) return [];
  const [decisive] = finding.related;
  const choices = decisive === undefined ? [] : choicesAt(decisive.span.start, desk);
  const changes = choices.flatMap(({ word, edit }) =>
    fixOf(`Write \`${word}\` instead of \`${textAt(edit, desk)}\``, [edit]),
  );
  return [
    ...changes.filter((fix) => cures(finding, fix, desk)),
    ...fixOf(`Remove \`${entry.key.text}\``, [removeAt(desk.source, path)]),
  ];
};

export const unknownValue: Maker = (finding, desk) => {
  if (finding.fixes.length > 0) return [];
  const choices = choicesAt(finding.span.start, desk);
  return choices.length > mostChoices
    ? []
    : choices.flatMap(({ word, edit }) => fixOf(`Replace by \`${word}\``, [edit]));
};

/** What was left open goes, until it is known. */
export const removeField: Maker = (finding, desk) => {
  const { entry, path = [] } = placeOf(finding, desk) ?? {};
  const name = entry?.key.text ?? 'this item';
  return fixOf(`Remove \`${name}\``, [removeAt(desk.source, path)]);
};

/** The solid that a liquid was filled into is a hybrid, if nothing else goes wrong by saying so. */
export const electrolyteType: Maker = (finding, desk) => {
  const type = desk.analysis.spec.electrolyte?.type;
  const choices = type === undefined ? [] : choicesAt(type.where.span.start, desk);
  return choices
    .filter(({ word }) => word === 'hybrid')
    .flatMap(({ word, edit }) => fixOf(`Write \`type: ${word}\``, [edit]))
    .filter((fix) => cures(finding, fix, desk));
};

export const missingValue: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const { entry, path = [] } = place ?? {};
  if (entry === undefined) return [];
  const { shape } = schemaAt(desk.analysis.reading.shape, path);
  const words = shape?.kind === 'scalar' && shape.type === 'choice' ? (shape.choices ?? []) : [];
  const empty = entry.value === undefined || entry.value.span.end === entry.value.span.start;
  const filled =
    empty && words.length <= mostChoices
      ? words.flatMap(({ value }) => fixOf(`Write \`${entry.key.text}: ${value}\``, [put(desk, path, value)]))
      : [];
  return [...filled, ...fixOf(`Remove \`${entry.key.text}\``, [removeAt(desk.source, path)])];
};

/** A single value where a list is wanted, a number in quotes where a number is. */
export const wrongType: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const node = place?.node;
  if (node?.kind !== 'scalar' || place?.onKey === true || finding.fixes.length > 0) return [];
  const { shape } = schemaAt(desk.analysis.reading.shape, place?.path ?? []);
  const { start, end } = node.span;
  if (shape?.kind === 'list' && shape.of.kind === 'scalar' && node.style !== 'block') {
    if (node.style === 'plain' && scalarText(node.text, true) !== node.text) return [];
    const edits: Edit[] = [
      { span: { start, end: start }, newText: '[' },
      { span: { start: end, end }, newText: ']' },
    ];
    return fixOf(`Write it as a list: \`[${node.text}]\``, edits);
  }
  const wanted = shape?.kind === 'scalar' ? shape.type : undefined;
  const isNumber = /^\d+$/.test(node.text) && (wanted === 'integer' || wanted === 'number');
  const isTruth = /^(?:true|false)$/.test(node.text) && wanted === 'boolean';
  return node.style === 'quoted' && (isNumber || isTruth)
    ? fixOf(`Write \`${node.text}\` without quotes`, [{ span: node.span, newText: node.text }])
    : [];
};

/** The words a value could be instead, each as the edit that writes it. */
function choicesAt(offset: number, desk: Desk): { readonly word: string; readonly edit: Edit }[] {
  const place = placeOf({ span: { start: offset, end: offset } }, desk);
  const { shape } = schemaAt(desk.analysis.reading.shape, place?.path ?? []);
  const node = place?.node;
  if (shape?.kind !== 'scalar' || shape.type !== 'choice' || node?.kind !== 'scalar' || place?.onKey)
    return [];
  return (shape.choices ?? [])
    .filter(({ value }) => value !== node.text)
    .map(({ value }) => ({ word: value, edit: { span: node.span, newText: value } }));
}

function textAt({ span }: Edit, { source: { text } }: Desk): string {
  return text.slice(span.start, span.end);
}
