/** A key given twice, two merges in one map, a comma that cut a text in two. */
import { removeEntry } from '../../edit/remove.js';
import type { Fix } from '../../finding/finding.js';
import type { Entry, MapNode } from '../../syntax/tree.js';
import { type Desk, fixOf, type Maker, placeOf } from './maker.js';

export const duplicateKey: Maker = (finding, desk) => {
  const found = entryAt(finding.span.start, placeOf(finding, desk)?.maps.at(-1));
  if (found === undefined) return [];
  const { map, entry } = found;
  const { text } = desk.source;
  const name = entry.key.text;
  const earlier = map.entries.find(({ key }) => key.text === name);
  if (earlier === undefined || earlier === entry) return [];
  if (name === '<<') return joinMerges(earlier, entry, map, desk);
  const kept = shownAs(earlier, text);
  const other = shownAs(entry, text);
  return [
    ...fixOf(`Keep \`${kept}\`, remove this one`, [removeEntry(text, map, entry)]),
    ...fixOf(`Keep \`${other}\`, remove the one above`, [removeEntry(text, map, earlier)]),
  ];
};

/** `<<: *a` and `<<: *b` become `<<: [*a, *b]`, which all readers take alike: what stands first wins. */
function joinMerges(first: Entry, second: Entry, map: MapNode, { source: { text } }: Desk): readonly Fix[] {
  const [one, other] = [first.value, second.value];
  if (one?.kind !== 'alias' || other?.kind !== 'alias') return [];
  const names = [one, other].map(({ span }) => text.slice(span.start, span.end));
  const joined = { span: one.span, newText: `[${names.join(', ')}]` };
  return fixOf(`Write \`<<: ${joined.newText}\``, [joined, removeEntry(text, map, second)]);
}

/** `{title: binders, and electrolytes}`: the text from the value before to the key that is none. */
export const keyWithoutValue: Maker = (finding, desk) => {
  const map = placeOf(finding, desk)?.maps.at(-1);
  const found = entryAt(finding.span.start, map);
  if (found === undefined || map?.flow !== true) return [];
  const { text } = desk.source;
  let last = map.entries.indexOf(found.entry);
  let first = last;
  const isBare = (entry: Entry | undefined): boolean => entry !== undefined && entry.value === undefined;
  while (isBare(map.entries[first])) first -= 1;
  while (isBare(map.entries[last + 1])) last += 1;
  const value = map.entries[first]?.value;
  const end = map.entries[last]?.key.span.end;
  if (value?.kind !== 'scalar' || value.style !== 'plain' || end === undefined) return [];
  const whole = text.slice(value.span.start, end);
  if (/["\\\r\n#]/.test(whole)) return [];
  return fixOf(`Put "${whole}" in quotes`, [
    { span: { start: value.span.start, end: value.span.start }, newText: '"' },
    { span: { start: end, end }, newText: '"' },
  ]);
};

function entryAt(start: number, map: MapNode | undefined): { map: MapNode; entry: Entry } | undefined {
  const entry = map?.entries.find(({ key }) => key.span.start === start);
  return map && entry && { map, entry };
}

/** What tells one from the other: the value on one line, or its first words. */
function shownAs({ key, value }: Entry, text: string): string {
  const [line = ''] = text.slice(key.span.start, value?.span.end ?? key.span.end).split(/[\r\n]/, 1);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
