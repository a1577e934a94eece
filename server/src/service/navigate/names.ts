/** Which thing a name in one document means, and where other documents name the same thing. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { definitionsOf, type NameField } from '../../project/definitions.js';
import type { Whole } from '../../project/whole.js';
import type { Document } from '../../text/document.js';
import { touches } from '../../text/span.js';
import { type Mark, marksOf } from './marks.js';

/** What a name stands for: something a spec or library introduces, or a material of the built-in library. */
export type Named =
  | { readonly field: NameField; readonly name: string; readonly home: string }
  | { readonly field: 'materials'; readonly name: string; readonly material: string };

export interface NamedAt {
  readonly mark: Mark;
  /** Undefined for a name nobody knows. */
  readonly named: Named | undefined;
}

/** `home` is the document of the first definition: those who extend it add to the same thing. */
export function meaningOf(mark: Mark, { layers }: Whole, knowledge: Knowledge): Named | undefined {
  const { field, name, roles } = mark;
  const [first] = definitionsOf(layers, field, name);
  if (first) return { field, name, home: first.document.uri };
  const material = field === 'materials' ? knowledge.material(name, roles) : undefined;
  return material && { field: 'materials', name, material: material.id };
}

export function nameAt(
  document: Document,
  whole: Whole,
  knowledge: Knowledge,
  offset: number,
): NamedAt | undefined {
  const mark = marksOf(document).find(({ token }) => touches(token, offset));
  return mark && { mark, named: meaningOf(mark, whole, knowledge) };
}

/** Quick to answer, for leaving out most documents unread. */
export function mayName({ text }: Document, named: Named): boolean {
  return 'material' in named || text.includes(named.name);
}

/** Likewise: whether it can have anything to do with other documents. */
export function mayBuildOn({ text }: Document): boolean {
  return text.includes('extends') || text.includes('use');
}

export function marksNaming(
  document: Document,
  whole: Whole,
  knowledge: Knowledge,
  named: Named,
): readonly Mark[] {
  return marksOf(document).filter((mark) => {
    if (mark.field !== named.field || ('home' in named && mark.name !== named.name)) return false;
    const meaning = meaningOf(mark, whole, knowledge);
    if (meaning === undefined) return false;
    return 'home' in named
      ? 'home' in meaning && meaning.home === named.home
      : 'material' in meaning && meaning.material === named.material;
  });
}
