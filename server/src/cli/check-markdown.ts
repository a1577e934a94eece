/** What is found in a design document, in the form the command line has for specs. */
import { analyzeMarkdown, type DocumentConditions } from '../document/check.js';
import { readDesignDocument } from '../document/read.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import type { Document } from '../text/document.js';

/** Of what a document quotes and names, in the form of an analysis: as a spec of its own it is empty. */
export function inMarkdown(
  document: Document,
  knowledge: Knowledge,
  conditions: DocumentConditions,
): Analysis {
  const empty = conditions.analysisOf({ ...document, name: 'none.base.cell.yaml', text: '' });
  const checked = analyzeMarkdown(readDesignDocument(document), knowledge, conditions);
  return {
    document,
    reading: empty.reading,
    spec: empty.spec,
    whole: empty.whole,
    links: empty.links,
    layers: empty.layers,
    sources: empty.sources,
    setup: conditions.setup,
    problems: empty.problems,
    findings: checked.findings,
    waived: checked.waived,
    baselined: checked.baselined,
    stale: checked.stale,
    documents: checked.documents,
    lookUps: checked.lookUps,
    again: (text) => inMarkdown({ ...document, text }, knowledge, conditions),
  };
}
