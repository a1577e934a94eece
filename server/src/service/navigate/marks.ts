/** Every place in a document where a material or a reference is introduced or used, by name. */

import type { Role } from '../../knowledge/types.js';
import type { NameField } from '../../project/definitions.js';
import { oncePer } from '../../quantity/once.js';
import { evidenceOf, referencePrefix } from '../../spec/evidence.js';
import { readingOf } from '../../spec/read.js';
import { entryNamed } from '../../spec/spot.js';
import { tokenOf } from '../../spec/token.js';
import { resolve, type ScalarNode } from '../../syntax/tree.js';
import type { Document } from '../../text/document.js';
import { type Span, within } from '../../text/span.js';

export interface Mark {
  readonly field: NameField;
  readonly name: string;
  /** The characters of the name, without quotes or prefix. */
  readonly token: Span;
  readonly isDefinition: boolean;
  /** What a material is used as here. */
  readonly roles: readonly Role[];
}

/** Aliases and names with escapes in them are left out: there the name is not what stands in the text. */
export const marksOf = oncePer((document: Document): readonly Mark[] => [
  ...definitions(document, 'materials'),
  ...definitions(document, 'references'),
  ...materialUses(document),
  ...referenceUses(document),
]);

function definitions(document: Document, field: NameField): Mark[] {
  const dict = resolve(entryNamed(resolve(readingOf(document).tree.root), field)?.value);
  if (dict?.kind !== 'map') return [];
  return dict.fields.flatMap(({ key }) => mark(document, field, key.text, key.span, true));
}

function materialUses(document: Document): Mark[] {
  return readingOf(document).names.flatMap(({ text, span, roles }) =>
    mark(document, 'materials', text, span, false, roles),
  );
}

function referenceUses(document: Document): Mark[] {
  return evidenceOf(readingOf(document).spec).flatMap(({ text, where }) => {
    const token = text.startsWith(referencePrefix) ? tokenOf(text, where.span, document.text) : undefined;
    if (token === undefined) return [];
    const name = text.slice(referencePrefix.length);
    const inner = within(token, referencePrefix.length, text.length);
    return [{ field: 'references', name, token: inner, isDefinition: false, roles: [] }];
  });
}

function mark(
  { text: source }: Document,
  field: NameField,
  name: ScalarNode['text'],
  span: Span,
  isDefinition: boolean,
  roles: readonly Role[] = [],
): Mark[] {
  const token = name === '' ? undefined : tokenOf(name, span, source);
  return token ? [{ field, name, token, isDefinition, roles }] : [];
}
