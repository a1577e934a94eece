/** Analyses of documents, each made once and kept as long as nothing it looked at has changed. */
import type { Setup } from '../config/config.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { readsNothing, stillHolds } from '../project/reader.js';
import { keptWith } from '../quantity/once.js';
import type { Document } from '../text/document.js';
import { type Analysis, analyze, type Conditions } from './analyze.js';

/** `analysisOf`: who answers for what a document builds on, where that is not these themselves. */
export interface KeptConditions extends Omit<Conditions, 'today' | 'setup'> {
  /** What the configuration says about a document; the same object as long as it says the same. */
  readonly setupOf?: ((document: Document) => Setup | undefined) | undefined;
  /** Asked for each analysis: a session can last over midnight. */
  readonly today?: () => string | undefined;
}

/** Recursion ends: a document builds on others only where these do not build on it. */
export function analyses(knowledge: Knowledge, conditions: KeptConditions): (document: Document) => Analysis {
  const made = keptWith<Document, Analysis>();
  const read = conditions.read ?? readsNothing;
  const own = (document: Document): Analysis => {
    const known = made.get(document);
    const setup = conditions.setupOf?.(document);
    if (known !== undefined && known.setup === setup && stillHolds(known.lookUps, read)) return known;
    const today = conditions.today?.();
    const analysisOf = conditions.analysisOf ?? own;
    const analysis = analyze(document, knowledge, { ...conditions, setup, today, analysisOf });
    made.set(document, analysis);
    return analysis;
  };
  return own;
}
