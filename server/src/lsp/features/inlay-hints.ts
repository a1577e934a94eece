/** What follows from values without being written, behind them. What a hint says in full is made when somebody points at it. */
import type { InlayHint } from 'vscode-languageserver/node';
import { hintsOf } from '../../service/hints.js';
import type { Span } from '../../text/span.js';
import type { Client } from '../client.js';
import type { Snapshot } from '../documents.js';
import { type Feature, type Host, offsetIn, spanIn } from '../feature.js';
import { fieldOf } from '../field-of.js';
import { toInlayHint, toLocation } from '../to-protocol.js';

export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  connect: (host) => {
    const { connection, client, answer } = host;
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
      answer(uri, (snapshot) => {
        const whole = !completesLater(client());
        const data = { uri, version: snapshot.document.version };
        return found(snapshot, spanIn(snapshot, range), whole, host).map((hint) => ({ ...hint, data }));
      }),
    );
    connection.languages.inlayHint.resolve((hint) => {
      const uri = fieldOf(hint.data, 'uri');
      if (typeof uri !== 'string') return hint;
      return answer(uri, (snapshot) => completed(hint, snapshot, host)) ?? hint;
    });
  },
};

function found(snapshot: Snapshot, span: Span, whole: boolean, { documents, knowledge, settings }: Host) {
  const analysis = documents.analysis(snapshot);
  const elsewhere = (place: Span) =>
    toLocation(place, snapshot.document.uri, snapshot.lines, analysis.documents);
  return hintsOf(analysis, knowledge, span, settings().inlayHints).map((hint) =>
    toInlayHint(hint, snapshot.lines, elsewhere, whole),
  );
}

/** As it is where the text has moved on: the editor asks for new hints then. */
function completed(hint: InlayHint, snapshot: Snapshot, host: Host): InlayHint {
  if (fieldOf(hint.data, 'version') !== snapshot.document.version) return hint;
  const offset = offsetIn(snapshot, hint.position);
  const meant = found(snapshot, { start: offset, end: offset }, true, host).find(
    ({ label }) => labelText(label) === labelText(hint.label),
  );
  return meant ? { ...hint, label: meant.label } : hint;
}

function labelText(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

function completesLater({ capabilities }: Client): boolean {
  const properties = capabilities.textDocument?.inlayHint?.resolveSupport?.properties ?? [];
  return properties.includes('label.tooltip');
}
