/**
 * The compiled knowledge base as it lies in generated/knowledge.jsonl, a section a line. A section is parsed when
 * somebody first looks into it, and quantities are still text here: most runs look at a handful of materials, and at no
 * prose at all.
 */
import type { Dimension } from '../quantity/dimension.js';
import { lazily } from '../quantity/once.js';
import type { NameTable } from './names.js';
import type {
  Citation,
  Confidence,
  Judges,
  Material,
  MaterialId,
  Profile,
  Role,
  RuleId,
  Severity,
  Source,
  SourceId,
  VerdictWord,
  Waivable,
} from './types.js';

/** A source id alone, or with the place in the source. */
export type StoredCitation = SourceId | Citation;

export interface StoredFact {
  readonly value: string;
  readonly conditions?: string;
  readonly confidence: Confidence;
  readonly citations: readonly StoredCitation[];
  readonly contested?: string;
}

export interface StoredMaterial {
  readonly id: MaterialId;
  readonly name: string;
  readonly formula?: string;
  readonly aliases?: readonly string[];
  readonly roles: readonly Role[];
  readonly class: string;
  readonly groups?: readonly string[];
  readonly components?: NonNullable<Material['components']>;
}

/** Property name to what is reported of it. */
export type StoredProperties = Readonly<Record<string, readonly StoredFact[]>>;

export interface StoredVerdict {
  readonly members: readonly [string, string];
  readonly verdict: VerdictWord;
  /** It is about firing: it has `above_temperature`. */
  readonly firing?: true;
  /** All else as JSON, `VerdictDetails`: few of the verdicts are met in a cell. */
  readonly details: string;
}

export interface VerdictDetails {
  readonly mechanism: string;
  readonly products?: readonly string[];
  readonly consequence: string;
  readonly mitigations?: readonly MaterialId[];
  readonly conditions?: string;
  readonly above?: string;
  readonly below?: string;
  readonly above_temperature?: string;
  readonly confidence: Confidence;
  readonly citations: readonly StoredCitation[];
  readonly contested?: string;
}

export interface StoredTerm {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly topics: readonly string[];
  readonly summary: string;
  readonly facts: readonly {
    readonly id?: string;
    readonly text: string;
    readonly confidence: Confidence;
    readonly citations: readonly StoredCitation[];
    readonly contested?: string;
  }[];
}

export interface StoredSpread {
  readonly fields: readonly string[];
  readonly spread: string;
  readonly confidence: Confidence;
  readonly citations: readonly StoredCitation[];
}

export interface StoredLimit {
  readonly value?: string;
  readonly dimension?: Dimension;
  readonly words?: readonly string[];
  readonly confidence?: Confidence;
  readonly citations?: readonly StoredCitation[];
}

export interface StoredPage {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly grades?: Readonly<Record<string, Severity>>;
  readonly limits?: Readonly<Record<string, StoredLimit>>;
  readonly citations?: readonly StoredCitation[];
  readonly judges?: Judges;
  readonly asked_from?: Profile;
  readonly grades_asked_from?: Readonly<Record<string, Profile>>;
  readonly waivable?: Waivable;
  readonly formerly?: readonly string[];
  readonly deprecated?: string;
}

/** What people read on a page, which no check needs. */
export interface StoredProse {
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

/** How surely a name means what it says in free text; see knowledge/prose.yaml. */
export interface Recognition {
  /** A name in which a word begins so is unmistakable. */
  readonly beginnings: readonly string[];
  readonly unmistakable: readonly string[];
  /** Only beside something of the field. */
  readonly everyday: readonly string[];
  readonly never: readonly string[];
}

export interface KnowledgeData {
  /** Dimension of every numeric property; properties that are sentences are not listed. */
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** What every property is called, by its name. */
  readonly titles: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<SourceId, Omit<Source, 'id'>>>;
  readonly materials: readonly StoredMaterial[];
  readonly names: NameTable;
  /** In the order of the materials, each as JSON: a spec names a handful of them. */
  readonly properties: readonly string[];
  readonly verdicts: readonly StoredVerdict[];
  readonly terms: readonly StoredTerm[];
  readonly spreads: readonly StoredSpread[];
  readonly pages: readonly StoredPage[];
  readonly recognition: Recognition;
  /** In the order of the pages. */
  readonly prose: readonly StoredProse[];
}

/** The text of generated/knowledge.jsonl: one `["section",…]` a line. */
export function readKnowledgeData(text: string): KnowledgeData {
  const lines = text.trimEnd().split('\n');
  const sections = Object.fromEntries(lines.map((line) => [line.slice(2, line.indexOf('"', 2)), line]));
  // The generator writes these sections from the same records as the types above.
  return lazily(sections, (line) => JSON.parse(line)[1]) as unknown as KnowledgeData;
}
