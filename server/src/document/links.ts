/** What can be opened from a document: the specs it links to and holds figures against, at the field where one is named. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import type { Unread } from '../project/reader.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/span.js';
import type { DocumentConditions } from './check.js';
import { type ReferenceSurroundings, specOf } from './check-reference.js';
import type { DesignDocument } from './read.js';
import type { Reference } from './reference.js';
import { type Target, targetIn } from './target.js';

export interface DocumentPlace {
  /** The path, or path and field, as written. */
  readonly span: Span;
  readonly document: Document;
  /** In that document; undefined for its beginning. */
  readonly at: Span | undefined;
}

export type Surroundings = Omit<ReferenceSurroundings, 'markdown'>;

export function documentPlaces(markdown: DesignDocument, around: Surroundings): readonly DocumentPlace[] {
  return markdown.references.flatMap((reference): DocumentPlace[] => {
    // The rest is no more than every editor of Markdown knows by itself.
    if (reference.path === '' || (reference.kind === 'link' && reference.field === undefined)) return [];
    const led = ledTo(reference, markdown, around);
    if (led === undefined) return [];
    const { analysis, target } = led;
    const field = target?.kind === 'field' ? target.span : undefined;
    const home = field?.file === undefined ? analysis.document : analysis.documents.get(field.file);
    return home === undefined ? [] : [{ span: reference.target, document: home, at: field }];
  });
}

/** The spec and the place in it; undefined where there is none. */
export function ledTo(
  reference: Reference,
  markdown: DesignDocument,
  around: Surroundings,
): { readonly analysis: Analysis; readonly target: Target | undefined } | undefined {
  const spec = specOf(reference, { ...around, markdown });
  if ('why' in spec) return undefined;
  const { field } = reference;
  return {
    analysis: spec,
    target: field === undefined ? undefined : targetIn(spec, around.knowledge, field),
  };
}

/** The reference an offset stands in, between its first and its last sign. */
export function referenceAt({ references }: DesignDocument, offset: number): Reference | undefined {
  return references.find(({ span }) => span.start <= offset && offset <= span.end);
}

export function surroundingsOf(
  { document: { uri } }: DesignDocument,
  knowledge: Knowledge,
  { read, analysisOf }: Pick<DocumentConditions, 'read' | 'analysisOf'>,
): Surroundings {
  const find = (path: string): Analysis | Unread => {
    const answer = read(uri, path);
    return 'why' in answer ? answer : analysisOf(answer.document);
  };
  return { knowledge, analysisOf, find };
}
