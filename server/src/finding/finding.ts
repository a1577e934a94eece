/** What a check found. Plain data: faces render it, nothing compares its message. */
import type { Citation, Confidence, RuleId, Severity } from '../knowledge/types.js';
import type { Edit, Span } from '../text/span.js';

/** A remedy. `safe` ones cannot change what the spec means and may be applied unseen; the others want a look. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safety: 'safe' | 'review';
  /** One of several ways somebody might think of: never applied without being chosen. */
  readonly hint?: boolean;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports. */
export interface Problem {
  readonly at: { readonly span: Span };
  readonly message: string;
  /** Which of the page's grades applies, where a rule speaks in several strengths. */
  readonly grade?: string;
  /** How sure the fact behind it is; recalled and contested facts count one severity lower. */
  readonly confidence?: Confidence;
  /** The design already has something the knowledge names as a remedy: one severity lower. */
  readonly mitigated?: boolean;
  readonly related?: readonly Related[];
  readonly citations?: readonly Citation[];
  readonly fixes?: readonly Fix[];
  /** It claims that something is not written, so it cannot hold where parts of the design are out of sight. */
  readonly absence?: boolean;
}

/** What the user sees. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly span: Span;
  /** Where it really stands, in another document this one builds on; `span` is then the name of that document here. */
  readonly origin?: Span;
  /** Dotted path of the field, `anode.active_material`. */
  readonly path: string;
  readonly message: string;
  readonly related: readonly Related[];
  readonly citations: readonly Citation[];
  readonly fixes: readonly Fix[];
}

/** A finding that somebody accepted. It does not count, and it is not forgotten. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: {
    readonly kind: 'waiver' | 'comment';
    readonly reason: string;
    readonly by?: string;
    /** Last day, `2027-06-30`. */
    readonly until?: string;
    /** Where the rule is named. */
    readonly span: Span;
  };
}

/** A finding that was there when checking began, and is what it was. */
export interface BaselinedFinding {
  readonly finding: Finding;
  readonly entry: {
    readonly fingerprint: string;
    readonly reason: string;
  };
  /** The file it is written in, as the configuration names it. */
  readonly baseline: string;
}
