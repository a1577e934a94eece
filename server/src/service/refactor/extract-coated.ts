/** A coated active material that only this electrode knows becomes one with a name of its own, under `materials`. */
import { copyOf, holdsComment } from '../../edit/copy.js';
import { lineBehind, writtenEntry } from '../../edit/place.js';
import { removeAt } from '../../edit/remove.js';
import { type NewEntry, scalarText } from '../../edit/value.js';
import type { Place } from '../../syntax/locate.js';
import { type Desk, put } from '../fix/maker.js';
import type { Refactoring } from './refactoring.js';

export function extractCoated({ path, maps }: Place, desk: Desk): readonly Refactoring[] {
  const [side] = path;
  const { analysis, source } = desk;
  const electrode = maps[1];
  if ((side !== 'cathode' && side !== 'anode') || electrode === undefined) return [];
  const active = writtenEntry(electrode, 'active_material')?.value;
  const coating = writtenEntry(electrode, 'coating')?.value;
  if (active?.kind !== 'scalar' || active.style === 'block' || coating?.kind !== 'map') return [];
  const layer = writtenEntry(coating, 'material')?.value;
  const owned = analysis.spec.materials?.entries.some(({ name }) => name.value === active.text);
  if (layer?.kind !== 'scalar' || layer.text === 'none' || owned) return [];
  const title = `Make the coated ${active.text} a material of its own`;
  const refuse = (disabled: string): readonly Refactoring[] => [
    { title, kind: 'refactor.extract', edits: [], disabled },
  ];
  const copy = copyOf(coating, source.text);
  const line = source.text.slice(coating.span.start, lineBehind(source.text, coating.span.end));
  if (copy === undefined || holdsComment(line))
    return refuse('A comment or a text of several lines stands in its coating.');
  const name = freeName(`${active.text}-${layer.text}`, desk);
  const fields: NewEntry[] = [
    ['base', active.text],
    ['coating', copy],
  ];
  const part = parts(electrode, active.text);
  const newText = scalarText(name, true);
  const made = [
    put(desk, ['materials', name], { map: fields }),
    removeAt(source, [side, 'coating']),
    { span: active.span, newText },
    ...part.map((span) => ({ span, newText })),
  ];
  const edits = made.filter((edit) => edit !== undefined);
  return edits.length < made.length
    ? refuse('The coating cannot be taken out of its lines.')
    : [{ title, kind: 'refactor.extract', edits }];
}

/** Where the recipe names the active material as well. */
function parts(
  electrode: Parameters<typeof writtenEntry>[0],
  name: string,
): { start: number; end: number }[] {
  const recipe = writtenEntry(electrode, 'composition')?.value;
  const entry = recipe?.kind === 'map' ? writtenEntry(recipe, name) : undefined;
  return entry === undefined ? [] : [entry.key.span];
}

function freeName(wanted: string, { analysis }: Desk): string {
  const taken = new Set(analysis.spec.materials?.entries.map(({ name }) => name.value));
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
  return name;
}
