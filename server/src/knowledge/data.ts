/**
 * The compiled knowledge base as it lies in generated/, in three files: what checks look at, what people read besides, and
 * the examples, which only `explain` shows. A file is read, a section parsed and a record parsed when somebody first
 * looks into it, and quantities are still text here: most runs look at a handful of materials, and at no prose at all.
 */
import type { Dimension } from '../quantity/dimension.js';
import { lazily, once } from '../quantity/once.js';
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
  readonly judges?: Judges;
  readonly asked_from?: Profile;
  readonly grades_asked_from?: Readonly<Record<string, Profile>>;
  readonly waivable?: Waivable;
  readonly formerly?: readonly string[];
  readonly deprecated?: string;
}

/** The figures of a page, and whom it cites itself. */
export interface StoredLimits {
  readonly limits?: Readonly<Record<string, StoredLimit>>;
  readonly citations?: readonly StoredCitation[];
}

/** What people read on a page, which no check needs. */
export interface StoredProse {
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
}

export interface StoredExamples {
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

/** Records that few of are looked at: each is parsed when it is asked for. Undefined beyond the last. */
export interface Records<T> {
  at(position: number): T | undefined;
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
  /** In the order of the materials. */
  readonly properties: Records<StoredProperties>;
  readonly verdicts: readonly StoredVerdict[];
  /** In the order of the verdicts. */
  readonly details: Records<VerdictDetails>;
  readonly terms: readonly StoredTerm[];
  readonly spreads: readonly StoredSpread[];
  readonly pages: readonly StoredPage[];
  /** In the order of the pages, like prose and examples. */
  readonly limits: Records<StoredLimits>;
  readonly recognition: Recognition;
  readonly prose: Records<StoredProse>;
  readonly examples: Records<StoredExamples>;
}

export type KnowledgePart = 'knowledge' | 'texts' | 'examples';

/** In which file a section lies. */
export const partOf: Readonly<Record<keyof KnowledgeData, KnowledgePart>> = {
  dimensions: 'knowledge',
  titles: 'texts',
  sources: 'texts',
  materials: 'knowledge',
  names: 'knowledge',
  properties: 'knowledge',
  verdicts: 'knowledge',
  details: 'knowledge',
  terms: 'texts',
  spreads: 'knowledge',
  pages: 'knowledge',
  limits: 'knowledge',
  recognition: 'texts',
  prose: 'texts',
  examples: 'examples',
};

/**
 * `read`: the text of a file, `["section",…]` a line. Sections of records are `["section"]` and then a record a line, each
 * of which begins with a brace.
 */
export function readKnowledgeData(read: (part: KnowledgePart) => string): KnowledgeData {
  const parts = {
    knowledge: once(() => sectionsIn(read('knowledge'))),
    texts: once(() => sectionsIn(read('texts'))),
    examples: once(() => sectionsIn(read('examples'))),
  };
  // The generator writes these sections from the same records as the types above.
  return lazily(partOf, (part, name) => parts[part]()[name]?.()) as unknown as KnowledgeData;
}

function sectionsIn(text: string): Readonly<Record<string, () => unknown>> {
  const sections: Record<string, () => unknown> = {};
  for (let start = 0; start < text.length; ) {
    // No line of a record begins like this, and none has a line break in it.
    const next = text.indexOf('\n[', start);
    const end = next < 0 ? text.length : next;
    const section = text.slice(start, end);
    const name = section.slice(2, section.indexOf('"', 2));
    const isWhole = section.charAt(name.length + 3) === ',';
    sections[name] = () => (isWhole ? JSON.parse(section)[1] : recordsIn(section));
    start = end + 1;
  }
  return sections;
}

/** The first line is the name of the section. */
function recordsIn(section: string): Records<unknown> {
  const lines = section.split('\n');
  return {
    at: (position) => {
      const line = lines[position + 1];
      return line ? JSON.parse(line) : undefined;
    },
  };
}
