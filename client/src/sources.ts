/**
 * Documents behind the sources of a hover: `cellspec:/sources/ID.md`, read-only, made by the server, no network.
 *
 * VS Code drops links of a scheme it does not know from Markdown, so they are turned into links to one command. A hover
 * is trusted with that command and no other, and the command opens such a document and nothing else.
 */
import * as vscode from 'vscode';
import type { LanguageClient, Middleware } from 'vscode-languageclient/node';

const openSource = 'cellspec.openSource';

/** A link in the list of sources, which is the only place the server makes one. */
const sourceLink = /^(\d+\. .*\]\()cellspec:\/sources\/(\w+)\.md\)/gm;

export const sourceLinks: Middleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const part of hover?.contents ?? []) if (part instanceof vscode.MarkdownString) makeClickable(part);
    return hover;
  },
  async resolveCompletionItem(item, token, next) {
    const resolved = await next(item, token);
    const text = resolved?.documentation;
    if (text instanceof vscode.MarkdownString) makeClickable(text);
    return resolved;
  },
};

function makeClickable(markdown: vscode.MarkdownString): void {
  const linked = markdown.value.replace(
    sourceLink,
    (_, lead: string, id: string) =>
      `${lead}command:${openSource}?${encodeURIComponent(JSON.stringify([id]))})`,
  );
  if (linked === markdown.value) return;
  markdown.value = linked;
  markdown.isTrusted = { enabledCommands: [openSource] };
}

export function sourceDocuments(client: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider('cellspec', {
      async provideTextDocumentContent(uri, token) {
        const text = await client.sendRequest<string | null>(
          'cellspec/source',
          { uri: uri.toString() },
          token,
        );
        return text ?? vscode.l10n.t('The library has no such source.');
      },
    }),
    vscode.commands.registerCommand(openSource, async (id: unknown) => {
      if (typeof id !== 'string' || !/^\w+$/.test(id)) return;
      await vscode.window.showTextDocument(
        vscode.Uri.from({ scheme: 'cellspec', path: `/sources/${id}.md` }),
      );
    }),
  );
}
