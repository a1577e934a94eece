/**
 * What the knowledge base holds, after the generator has checked and compiled `knowledge/`.
 * Every fact carries at least one citation: the non-empty tuple makes an uncited fact a type error.
 */
import type { Quantity } from '../quantity/quantity.js';

export type SourceId = string;
export type MaterialId = string;
export type RuleId = string;

/** How sure we are: read in the source, remembered from it, or shop practice with no literature behind it. */
export type Confidence = 'verified' | 'recalled' | 'practice';

export interface Source {
  readonly id: SourceId;
  readonly kind: 'literature' | 'dataset' | 'article' | 'practice' | 'computed';
  readonly title: string;
  /** The exact title was not seen: `title` says what the source is about. */
  readonly title_is_descriptive?: boolean;
  readonly authors?: string;
  readonly year?: number;
  readonly venue?: string;
  /** Printed as a link only when `doi_confirmed`. */
  readonly doi?: string;
  readonly doi_confirmed?: boolean;
  readonly url?: string;
  /** What of the source was really read. */
  readonly checked: string;
}

export interface Citation {
  readonly source: SourceId;
  /** "Table 2", "p. 114". */
  readonly locator?: string;
}
export type Citations = readonly [Citation, ...Citation[]];

/** One value of one property, as somebody reported it under stated conditions. */
export interface Fact {
  /** Present for numbers; parsed from `text` when the knowledge is loaded. */
  readonly quantity?: Quantity;
  /** The value as written in the record: a quantity such as `1.3..2.05 mS/cm`, or a sentence. */
  readonly text: string;
  readonly conditions?: string;
  readonly confidence: Confidence;
  readonly citations: Citations;
  /** The other side, where the literature disagrees. */
  readonly contested?: string;
}

export type Role =
  | 'cathode'
  | 'anode'
  | 'solid_electrolyte'
  | 'liquid_electrolyte'
  | 'salt'
  | 'solvent'
  | 'additive'
  | 'binder'
  | 'conductive_additive'
  | 'coating'
  | 'interlayer'
  | 'current_collector'
  | 'separator'
  | 'process_solvent'
  | 'sintering_aid'
  | 'filler'
  | 'housing'
  | 'substrate'
  | 'atmosphere';

export interface Material {
  readonly id: MaterialId;
  readonly name: string;
  readonly formula?: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Family, for example `layered_oxide`, `sulfide`, `carbon`. */
  readonly class: string;
  /** Rule groups this material belongs to, beyond its class: `li_anode`, `polar_solvent`, … */
  readonly groups: readonly string[];
  /** For a liquid electrolyte: what it is mixed from. A cell's liquid is this one when all named parts are there and no other salt or solvent is. */
  readonly components?: {
    readonly salts: readonly MaterialId[];
    readonly solvents: readonly MaterialId[];
    /** Solvents that may be there as well. */
    readonly optional: readonly MaterialId[];
  };
  /** Property name (closed list in schemas/material.schema.json) to one or more reported values. */
  readonly properties: Readonly<Record<string, readonly Fact[]>>;
  /** For a name that several materials share: these, of which this record holds what they have in common. */
  readonly oneOf?: readonly Material[];
}

export type VerdictWord = 'stable' | 'kinetically-stabilised' | 'limited' | 'reactive' | 'incompatible';

/** What happens where two materials touch. */
export interface Verdict {
  readonly id: string;
  /** Material ids, or `class:NAME` / `group:NAME` in a class rule. Order carries no meaning. */
  readonly members: readonly [string, string];
  readonly verdict: VerdictWord;
  readonly mechanism: string;
  readonly products: readonly string[];
  readonly consequence: string;
  readonly mitigations: readonly MaterialId[];
  readonly conditions?: string;
  /** The verdict holds only where the electrode goes above / below this potential against Li/Li+. */
  readonly above?: Quantity<'voltage'>;
  readonly below?: Quantity<'voltage'>;
  /** The verdict is about firing: it holds only where the pair is heated above this temperature. */
  readonly above_temperature?: Quantity<'temperature'>;
  readonly confidence: Confidence;
  readonly citations: Citations;
  readonly contested?: string;
}

/** A word of the field: a field of the spec, a process word, a phenomenon. Facts here are sentences. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /**
   * Where the facts are shown: dotted field paths (`anode`, `electrolyte.type`, `electrolyte.type=liquid`), materials
   * (`material:graphite`, or a whole family as `class:sulfide` and `group:li_anode`), process words (`process:sintering`).
   */
  readonly topics: readonly string[];
  readonly summary: string;
  readonly facts: readonly TermFact[];
}

/** One cited sentence about a term. */
export interface TermFact {
  readonly id?: string;
  readonly text: string;
  readonly confidence: Confidence;
  readonly citations: Citations;
  readonly contested?: string;
}

/** How far a number usually strays from what a spec says, where the author gives no tolerance. */
export interface Spread {
  /** To either side, as a share of the value. */
  readonly spread: Quantity<'fraction'>;
  readonly confidence: Confidence;
  readonly citations: Citations;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A threshold of a rule, which is always cited, or a list of words, which may only be how the format is used. */
export interface Limit {
  readonly quantity?: Quantity;
  readonly words?: readonly string[];
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
}

/** Which meetings of materials a page speaks of: where they meet, and materials or families (`class:…`, `group:…`) on either side. */
export interface Judges {
  readonly places: readonly string[];
  readonly near?: readonly string[];
  readonly far?: readonly string[];
}

/** How far a design has come, and so how much is asked for. */
export type Profile = 'concept' | 'lab' | 'prototype' | 'production';

/** What it takes to accept a finding: a reason; a reason, a name and an end date; nothing helps. */
export type Waivable = 'with-reason' | 'with-date' | 'never';

export interface RulePage {
  readonly id: RuleId;
  readonly title: string;
  readonly summary: string;
  readonly severity: Severity;
  /** Where one rule speaks in several strengths: grade to severity. */
  readonly grades: Readonly<Record<string, Severity>>;
  readonly limits: Readonly<Record<string, Limit>>;
  readonly citations: readonly Citation[];
  readonly judges?: Judges;
  /** The earliest profile in which the rule speaks; all where nothing is said. */
  readonly asked_from?: Profile;
  readonly grades_asked_from?: Readonly<Record<string, Profile>>;
  readonly waivable?: Waivable;
  /** Ids it had before. */
  readonly formerly?: readonly string[];
  /** Why it is going to be taken out, and what takes its place. */
  readonly deprecated?: string;
  /** Markdown of the sections, for hovers, `explain` and the docs. */
  readonly why: string;
  readonly fix: string;
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}
