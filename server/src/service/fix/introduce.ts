/** Names that nobody knows yet, given the entry they point at. */
import { todo } from '../../edit/value.js';
import { fixOf, type Maker, placeOf, put } from './maker.js';

/** With the library's material it builds on left to name. A name that is only short for several is not new. */
export const introduceMaterial: Maker = (finding, desk) => {
  const node = placeOf(finding, desk)?.node;
  if (node?.kind !== 'scalar' || desk.knowledge.candidates(node.text).length > 1) return [];
  const value = { map: [['base', { blank: todo }]] } as const;
  return fixOf(`Introduce \`${node.text}\` under \`materials\``, [
    put(desk, ['materials', node.text], value),
  ]);
};

/** Beside the claim, for the measurement behind it. */
export const askEvidence: Maker = (finding, desk) => {
  const path = placeOf(finding, desk)?.path.slice(0, -1) ?? [];
  return fixOf('Add `evidence` for it', [put(desk, [...path, 'evidence'], { list: [{ blank: todo }] })]);
};

export const introduceReference: Maker = (finding, desk) => {
  const node = placeOf(finding, desk)?.node;
  if (node?.kind !== 'scalar' || !node.text.startsWith('ref:')) return [];
  const key = node.text.slice('ref:'.length);
  const value = { map: [['doi', { blank: todo }]] } as const;
  return fixOf(`Add \`${key}\` to \`references\``, [put(desk, ['references', key], value)]);
};
