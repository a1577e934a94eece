import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver/node';
import { anchorAt } from '../../service/navigate/anchors.js';
import { marksNaming, mayName, nameAt } from '../../service/navigate/names.js';
import type { Snapshot } from '../documents.js';
import { eachDocument } from '../each-document.js';
import { type Feature, type Host, offsetIn } from '../feature.js';
import { toRange } from '../to-protocol.js';

/** Everywhere a material or a reference is named, in all specs; where an anchor is used, in this one. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  connect: (host) => {
    host.connection.onReferences(async (params, token) => {
      try {
        return await referencesTo(host, params, token);
      } catch (error) {
        host.log(`references in ${params.textDocument.uri} failed`, error);
        return null;
      }
    });
  },
};

async function referencesTo(
  host: Host,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const { documents, knowledge } = host;
  const snapshot = documents.get(textDocument.uri);
  if (snapshot === undefined) return null;
  const offset = offsetIn(snapshot, position);
  const inside = anchorMarks(snapshot, offset, context.includeDeclaration);
  if (inside) return inside;
  const whole = documents.whole(snapshot);
  const named = nameAt(snapshot.document, whole, knowledge, offset)?.named;
  if (named === undefined) return null;
  const found: Location[] = [];
  for await (const each of eachDocument(host, whole.sources.keys(), token)) {
    if (!mayName(each.document, named)) continue;
    for (const mark of marksNaming(each.document, documents.whole(each), knowledge, named)) {
      if (mark.isDefinition && !context.includeDeclaration) continue;
      found.push({ uri: each.document.uri, range: toRange(mark.token, each.lines) });
    }
  }
  return found;
}

function anchorMarks(
  { document, lines }: Snapshot,
  offset: number,
  withAnchor: boolean,
): Location[] | undefined {
  return anchorAt(document, offset)
    ?.group.filter(({ kind }) => withAnchor || kind === 'alias')
    .map(({ span }) => ({ uri: document.uri, range: toRange(span, lines) }));
}
