/**
 * The YAML tree as the rest of the program sees it: immutable, every node with its place in the text and every
 * scalar with the text it was written as. Nothing above this folder knows the YAML library.
 */
import type { Edit, Span } from '../text/span.js';

export type Node = MapNode | ListNode | ScalarNode | AliasNode;
export type PlainNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  /** As written, in order, duplicates and `<<` included. */
  readonly entries: readonly Entry[];
  /** What the map amounts to: one entry a key, `<<` merged in (own keys win). */
  readonly fields: readonly Entry[];
}

export interface Entry {
  readonly key: ScalarNode;
  /** Undefined where nothing was written, not even a colon: `{a: 1, b}`. */
  readonly value: Node | undefined;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The content as text: quotes and escapes resolved, digits exactly as typed (`1.10` stays `1.10`). */
  readonly text: string;
  /** What YAML 1.2 makes of it. Quantities are read from `text`, never from here. */
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly name: string;
  /** Undefined where the anchor is missing, circular or the expansion would grow without bound. */
  readonly target: PlainNode | undefined;
}

/** Why a text is not the tree it was meant to be. `rule` is the id of the finding's page. */
export interface SyntaxProblem {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly related?: { readonly span: Span; readonly message: string };
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[]; readonly safe: boolean };
  /** The tree behind this place cannot be trusted. */
  readonly breaks: boolean;
}

export interface SyntaxTree {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  /**
   * Of a text that the short cut (everyday.ts) read: how many words it counted, or more. Such a tree can be carried over
   * to the text after an edit (reread.ts).
   */
  readonly everyday?: number;
}

/** The node itself, or what an alias stands for. */
export function resolve(node: Node | undefined): PlainNode | undefined {
  return node?.kind === 'alias' ? node.target : node;
}
