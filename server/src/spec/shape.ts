/**
 * The run-time form of the schema: what lowering, messages, hover and completion are led by. The tables themselves are
 * generated from schemas/cell.schema.json (generated/shape.ts); nothing about a field is written twice.
 */
import type { Role } from '../knowledge/types.js';
import type { Dimension } from '../quantity/dimension.js';

export type Shape = RecordShape | DictShape | ListShape | ScalarShape;

/** A map whose keys the format chooses. */
export interface RecordShape {
  readonly kind: 'record';
  readonly name: string;
  /** In the order of the schema. A Map, so that `constructor` or `__proto__` in a document never finds anything. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
  /** Keys that start with `x-` are the author's own and never looked at. */
  readonly open: boolean;
  /** Fields that are wanted or out of place depending on their neighbours. */
  readonly conditions: readonly Condition[];
}

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** As an author would write them behind the key. */
  readonly examples: readonly string[];
  /** What other formats and papers call it; in lower case, words joined by `_`. Compare without case and punctuation. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly shape: Shape;
}

/** While every clause holds, `required` must and `forbidden` must not be there; `because` says it to the author. */
export interface Condition {
  readonly when: readonly Clause[];
  readonly required: readonly string[];
  readonly forbidden: readonly string[];
  readonly because: string;
}

/** Whether a field is there at all, or is one of these words. */
export type Clause =
  | { readonly field: string; readonly present: boolean }
  | { readonly field: string; readonly is: readonly string[] };

/** A map whose keys the author chooses: composition, salts, references. */
export interface DictShape {
  readonly kind: 'dict';
  readonly of: Shape;
  /** Keys are names of materials, usually in one of these roles. */
  readonly keyIsMaterial: boolean;
  /** Keys are ids of rules, or groups of them as `balance/*`. */
  readonly keyIsRule?: true;
  readonly keyRoles?: readonly Role[];
  /** What the values add up to, in percent. */
  readonly sum?: number;
  /** Neighbouring fields that count in the sum. */
  readonly sumWith?: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
}

export interface ScalarShape {
  readonly kind: 'scalar';
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'quantity' | 'choice' | 'material';
  /** Of a quantity: any of these. */
  readonly dimensions?: readonly Dimension[];
  /** The unit it is usually written in. */
  readonly unit?: string;
  /** Of a choice, all words there are; of a material, words that are no material, such as `none`. */
  readonly choices?: readonly Choice[];
  /** A word outside `choices` may be right: it deserves a warning, not an error. */
  readonly openChoice?: true;
  /** Roles a material has here; for a text, names of such materials are worth suggesting. */
  readonly roles?: readonly Role[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Exclusive lower limit. */
  readonly above?: number;
  /** The only value there is. */
  readonly constant?: number | string;
  /** Prose that somebody is meant to have thought about: `TODO` is no answer. */
  readonly prose?: true;
}

export interface Choice {
  readonly value: string;
  readonly description: string;
}

/** Used by the generated tables. */
export function fieldsByName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}

/** Whether a condition holds; `wordOf` gives the text of a field, empty for a map or list, undefined where it is absent. */
export function holds(condition: Condition, wordOf: (field: string) => string | undefined): boolean {
  return condition.when.every((clause) => {
    const word = wordOf(clause.field);
    return 'is' in clause
      ? word !== undefined && clause.is.includes(word)
      : clause.present === (word !== undefined);
  });
}
