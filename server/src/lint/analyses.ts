/** Analyses of documents, each made once and kept as long as nothing it looked at has changed. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { readsNothing, stillHolds } from '../project/reader.js';
import type { Document } from '../text/document.js';
import { type Analysis, analyze, type Conditions } from './analyze.js';

export interface KeptConditions extends Omit<Conditions, 'today' | 'analysisOf'> {
  /** Asked for each analysis: a session can last over midnight. */
  readonly today?: () => string | undefined;
}

/** Recursion ends: a document builds on others only where these do not build on it. */
export function analyses(knowledge: Knowledge, conditions: KeptConditions): (document: Document) => Analysis {
  const made = new WeakMap<Document, Analysis>();
  const read = conditions.read ?? readsNothing;
  const analysisOf = (document: Document): Analysis => {
    const known = made.get(document);
    if (known !== undefined && stillHolds(known.lookUps, read)) return known;
    const analysis = analyze(document, knowledge, { ...conditions, today: conditions.today?.(), analysisOf });
    made.set(document, analysis);
    return analysis;
  };
  return analysisOf;
}
