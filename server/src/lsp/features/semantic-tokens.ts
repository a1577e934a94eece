/**
 * Colours by meaning. Types are those of the protocol, so that every editor has a colour for them; the part a material
 * plays is a modifier, which package.json maps to colours of VS Code's themes.
 */
import { SemanticTokensBuilder } from 'vscode-languageserver/node';
import { type Token, tokens } from '../../service/tokens.js';
import type { Span } from '../../text/span.js';
import type { Snapshot } from '../documents.js';
import { type Feature, type Host, spanIn } from '../feature.js';
import { toRange } from '../to-protocol.js';

const types = ['class', 'number', 'keyword', 'operator', 'enumMember', 'variable'] as const;
const modifiers = [
  'declaration',
  'defaultLibrary',
  'cathode',
  'anode',
  'electrolyte',
  'foil',
  'layer',
  'inactive',
  'unit',
] as const;

type Type = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] },
      full: true,
      range: true,
    },
  }),
  connect: (host) => {
    const { connection, answer } = host;
    connection.languages.semanticTokens.on(
      ({ textDocument }) => answer(textDocument.uri, (snapshot) => encode(host, snapshot)) ?? { data: [] },
    );
    connection.languages.semanticTokens.onRange(
      ({ textDocument, range }) =>
        answer(textDocument.uri, (snapshot) => encode(host, snapshot, spanIn(snapshot, range))) ?? {
          data: [],
        },
    );
  },
};

function encode({ documents, knowledge }: Host, snapshot: Snapshot, within?: Span) {
  const builder = new SemanticTokensBuilder();
  for (const token of tokens(documents.analysis(snapshot), knowledge)) {
    if (within && (token.span.end < within.start || token.span.start > within.end)) continue;
    const { start, end } = toRange(token.span, snapshot.lines);
    // A token stays in its line; a name that is folded over two has no colour of its own.
    if (start.line !== end.line) continue;
    const [type, ...words] = inProtocol(token);
    const bits = words.reduce((sum, word) => sum | (1 << modifiers.indexOf(word)), 0);
    builder.push(start.line, start.character, end.character - start.character, types.indexOf(type), bits);
  }
  return builder.build();
}

function inProtocol(token: Token): readonly [Type, ...Modifier[]] {
  switch (token.kind) {
    case 'material':
      return [
        'class',
        token.part,
        ...(token.own ? [] : (['defaultLibrary'] as const)),
        ...(token.defines ? (['declaration'] as const) : []),
      ];
    case 'number':
    case 'operator':
      return [token.kind];
    case 'unit':
      return ['keyword', 'unit'];
    case 'word':
      return ['enumMember'];
    case 'reference':
      return token.defines ? ['variable', 'declaration'] : ['variable'];
  }
}
