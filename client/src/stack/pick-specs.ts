/** Which specs to compare with this one: those that are built on it, or that it is built on, come first. */
import * as vscode from 'vscode';

const specs = '**/*.cell.{yaml,yml}';
const mostSpecs = 500;

interface Choice extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

export async function pickSpecs(current: vscode.Uri): Promise<readonly vscode.Uri[] | undefined> {
  const found = await vscode.workspace.findFiles(specs, '**/node_modules/**', mostSpecs);
  const others = found.filter((uri) => uri.toString() !== current.toString());
  if (others.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no other cell spec in this workspace.'),
    );
    return undefined;
  }
  const base = await baseOf(current);
  const related = new Set<string>();
  for (const uri of others) {
    const its = await baseOf(uri);
    const sameBase = its !== undefined && its === base;
    if (its === current.toString() || uri.toString() === base || sameBase) related.add(uri.toString());
  }
  const choice = (uri: vscode.Uri): Choice => ({ uri, label: vscode.workspace.asRelativePath(uri) });
  const heading = (label: string): vscode.QuickPickItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const sorted = [...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  const variants = sorted.filter((uri) => related.has(uri.toString()));
  const rest = sorted.filter((uri) => !related.has(uri.toString()));
  const picked = await vscode.window.showQuickPick(
    [
      ...(variants.length > 0
        ? [heading(vscode.l10n.t('variants of this design')), ...variants.map(choice)]
        : []),
      ...(variants.length > 0 && rest.length > 0 ? [heading(vscode.l10n.t('other specs'))] : []),
      ...rest.map(choice),
    ],
    {
      canPickMany: true,
      title: vscode.l10n.t('Compare {0} with', vscode.workspace.asRelativePath(current)),
      placeHolder: vscode.l10n.t('One or more specs'),
      matchOnDescription: true,
    },
  );
  const uris = (picked ?? []).flatMap((each) => (isChoice(each) ? [each.uri] : []));
  return uris.length === 0 ? undefined : uris;
}

function isChoice(item: vscode.QuickPickItem): item is Choice {
  return 'uri' in item;
}

/** What a spec says it extends. Only to put likely ones first; the server is who reads specs. */
async function baseOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const [, base] = /^extends:[ \t]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?$/m.exec(text) ?? [];
    return base === undefined ? undefined : vscode.Uri.joinPath(uri, '..', base).toString();
  } catch {
    return undefined;
  }
}
