/** Limits of operation that stand in each other's place or are counted against something else; the film between electrodes. */
import { removeAt } from '../../edit/remove.js';
import { todo } from '../../edit/value.js';
import { schemaAt } from '../locate-field.js';
import { fixOf, type Maker, placeOf, put } from './maker.js';
import { cures } from './verify.js';

/** Their texts change places; nothing is converted. */
export const exchangeLimits: Maker = (finding, desk) => {
  const [other] = finding.related;
  const one = placeOf(finding, desk);
  const two = other && placeOf(other, desk);
  if (one?.path.at(-1) !== 'max' || two?.path.at(-1) !== 'min') return [];
  const { text } = desk.source;
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  return fixOf('Exchange the two limits', [
    { span: two.node.span, newText: textOf(one.node.span) },
    { span: one.node.span, newText: textOf(two.node.span) },
  ]);
};

/** What the voltages are counted against, where that explains them. */
export const reference: Maker = (finding, desk) => {
  const path = ['operation', 'voltage', 'reference'];
  const { shape } = schemaAt(desk.analysis.reading.shape, path);
  if (shape?.kind !== 'scalar' || desk.analysis.spec.operation?.voltage?.reference) return [];
  return (shape.choices ?? [])
    .flatMap(({ value }) => fixOf(`Say that it is counted against ${value}`, [put(desk, path, value)]))
    .filter((fix) => cures(finding, fix, desk));
};

export const missingSeparator: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  if (place?.path[0] === 'separator' && !place.onKey) {
    const blanks = [{ start: 0, end: todo.length }];
    return [
      ...fixOf('Name the film', [{ span: place.node.span, newText: todo, blanks }]),
      ...fixOf('Remove `separator`', [removeAt(desk.source, ['separator'])]).filter((fix) =>
        cures(finding, fix, desk),
      ),
    ];
  }
  const film = {
    map: [
      ['material', { blank: todo }],
      ['thickness', { pieces: [{ blank: todo }, ' um'] }],
      ['porosity', { pieces: [{ blank: todo }, ' %'] }],
    ],
  } as const;
  return fixOf('Add `separator`', [put(desk, ['separator'], film)]);
};
