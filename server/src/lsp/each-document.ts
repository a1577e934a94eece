/** All specs there are, one after the other: open ones, those in the open folders, and whatever one of them builds on. */
import type { CancellationToken } from 'vscode-languageserver/node';
import type { Snapshot } from './documents.js';
import type { Host } from './feature.js';

/** After so many milliseconds whoever types is let through. */
const sliceMilliseconds = 8;

/** `near`: documents that matter and may lie outside the open folders. Ends early where nobody waits any more. */
export async function* eachDocument(
  { documents, files }: Pick<Host, 'documents' | 'files'>,
  near: Iterable<string>,
  token: CancellationToken,
): AsyncGenerator<Snapshot> {
  const paths = await files.all(() => token.isCancellationRequested);
  const uris = new Set([...documents.uris(), ...near]);
  for (const path of paths) uris.add(documents.uriAt(path));
  // One file has two addresses where a client writes it in its own way.
  const seen = new Set<string>();
  let since = performance.now();
  for (const uri of uris) {
    if (token.isCancellationRequested) return;
    const snapshot = documents.find(uri);
    if (snapshot === undefined || seen.has(snapshot.document.uri)) continue;
    seen.add(snapshot.document.uri);
    yield snapshot;
    if (performance.now() - since < sliceMilliseconds) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
}
