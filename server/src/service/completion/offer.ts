/** One thing an author may accept, and how its text is put together. */
import type { MaterialId, Role } from '../../knowledge/types.js';
import type { SpecKind } from '../../spec/read.js';
import type { Span } from '../../text/span.js';
import type { Frame } from './site.js';

export type OfferKind =
  | 'field'
  | 'material'
  | 'choice'
  | 'unit'
  | 'value'
  | 'rule'
  | 'place'
  | 'reference'
  | 'class'
  | 'file'
  | 'snippet';

/** What the documentation of an offer is made from when somebody looks at it: plain data, it travels to the editor and back. */
export type About =
  | { readonly what: 'field'; readonly of: SpecKind; readonly path: readonly (string | number)[] }
  | {
      readonly what: 'choice';
      readonly of: SpecKind;
      readonly path: readonly (string | number)[];
      readonly word: string;
    }
  | {
      readonly what: 'material';
      readonly id: MaterialId;
      readonly roles: readonly Role[];
      /** Ids of the materials it would meet, and the names this spec has for them. */
      readonly meets: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly what: 'rule'; readonly id: string };

export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** What it is usually called, where the name that is being written is another one. */
  readonly usual?: string;
  /** Beside the label, short. */
  readonly remark?: string;
  /** A sentence above the documentation. */
  readonly detail?: string;
  /** What else people type for it. */
  readonly aliases?: readonly string[];
  readonly about?: About;
  /** Of what this cell cannot have beside its other parts. */
  readonly marked?: boolean;
  /** Put in the place of `span`. */
  readonly text: string;
  readonly snippet: boolean;
  readonly span: Span;
  /** More is to be chosen where the cursor then stands. */
  readonly goesOn?: boolean;
}

/** Text of a snippet that stands for itself. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A name as YAML takes it for a text, wherever it stands. */
export function written(name: string, quoted: boolean): string {
  if (quoted) return name;
  const plain =
    /^[A-Za-z][\w.+() /-]*$/.test(name) && !/ $|^(?:y|n|yes|no|on|off|true|false|null)$/i.test(name);
  return plain ? name : JSON.stringify(name);
}

/** Whether a value can stand without quotes: it holds nothing that YAML reads as a sign. */
export function isPlain(value: string): boolean {
  return /^[\w./][\w./:+-]*$/.test(value) && !value.endsWith(':');
}

/** The text of a value with all that has to stand around it. */
export function framed({ lead, close }: Frame, value: string): string {
  return `${lead}${value}${close}`;
}
