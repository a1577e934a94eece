/** `active_material: X` as the only part of a blend, and a blend of one part as the material it is. */
import type { Place } from '../../syntax/locate.js';
import type { Desk } from '../fix/maker.js';
import type { Refactoring } from './refactoring.js';

export function blend(
  { maps, path, entry }: Place,
  { analysis, source: { text } }: Desk,
): readonly Refactoring[] {
  const [side, field] = path;
  if (side !== 'cathode' && side !== 'anode') return [];
  const holder = maps[1]?.entries.find(({ key }) => key.text === field);
  const value = holder?.value;
  if (holder === undefined || value === undefined || holder.key.style !== 'plain') return [];
  const kind = 'refactor.rewrite';
  // What is accepted is accepted at this path.
  const waived = analysis.spec.waivers?.items.some(({ at }) =>
    at?.value.startsWith(`${side}.active_material`),
  );
  if (waived) return [];
  if (field === 'active_material' && entry === holder && value.kind === 'scalar') {
    if (value.style === 'block' || value.text === '' || value.text === 'anode-free') return [];
    const edits = [
      put(holder.key.span.end, 's'),
      put(value.span.start, '{'),
      put(value.span.end, ': 100 wt%}'),
    ];
    return [{ title: 'Write it as a blend, to add a second material', kind, edits }];
  }
  if (field !== 'active_materials' || value.kind !== 'map') return [];
  const title = 'Write it as a single `active_material`';
  const [only, another] = value.entries;
  if (only === undefined) return [];
  if (another !== undefined)
    return [{ title, kind, edits: [], disabled: 'It is a blend of several materials.' }];
  const written = text.slice(value.span.start, value.span.end);
  if (!value.flow || /[#\r\n]/.test(written)) {
    return [
      { title, kind, edits: [], disabled: 'It stands on lines of its own, or a comment stands in it.' },
    ];
  }
  return [
    {
      title,
      kind,
      edits: [
        { span: { start: holder.key.span.end - 1, end: holder.key.span.end }, newText: '' },
        { span: { start: value.span.start, end: only.key.span.start }, newText: '' },
        { span: { start: only.key.span.end, end: value.span.end }, newText: '' },
      ],
    },
  ];
}

function put(at: number, newText: string): Refactoring['edits'][number] {
  return { span: { start: at, end: at }, newText };
}
