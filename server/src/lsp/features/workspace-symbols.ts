import { type CancellationToken, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { nameOf } from '../../project/elsewhere.js';
import { answersTo, type SpecSymbol, specSymbols } from '../../service/spec-symbols.js';
import { eachDocument } from '../each-document.js';
import type { Feature, Host } from '../feature.js';
import { toRange } from '../to-protocol.js';

const kinds: Readonly<Record<SpecSymbol['kind'], SymbolKind>> = {
  cell: SymbolKind.Module,
  library: SymbolKind.Package,
  material: SymbolKind.Class,
};

/** More than anybody scrolls through; whoever types on gets the ones that are left. */
const most = 500;

/** Cells and materials of all specs in the open folders. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  connect: (host) => {
    host.connection.onWorkspaceSymbol(async ({ query }, token) => {
      try {
        return await symbolsFor(query, host, token);
      } catch (error) {
        host.log(`symbols for ${JSON.stringify(query)} failed`, error);
        return null;
      }
    });
  },
};

async function symbolsFor(query: string, host: Host, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const found: WorkspaceSymbol[] = [];
  for await (const { document, lines } of eachDocument(host, [], token)) {
    const file = nameOf(document.uri);
    for (const { name, kind, span } of specSymbols(document, file)) {
      if (!answersTo(name, query)) continue;
      const location = { uri: document.uri, range: toRange(span, lines) };
      found.push({ name, kind: kinds[kind], location, containerName: file });
      if (found.length === most) return found;
    }
  }
  return found;
}
