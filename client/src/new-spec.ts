/** `Cellspec: New Cell Spec…`: a design to start from, as a document with places to fill in. Nothing is written to disk. */
import { homedir } from 'node:os';
import * as vscode from 'vscode';

interface Template extends vscode.QuickPickItem {
  /** Of the file in templates/, which the server offers in an empty file. */
  readonly name: string;
}

export async function newSpec(extension: vscode.Uri): Promise<void> {
  const chosen = await vscode.window.showQuickPick(templates(), {
    title: vscode.l10n.t('New cell spec'),
    placeHolder: vscode.l10n.t('What kind of cell is it?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const file = vscode.Uri.joinPath(extension, 'templates', `${chosen.name}.snippet.yaml`);
  // The file ends its last line, which holds nothing but the place where the caret comes to rest.
  const snippet = new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).trimEnd();
  const document = await emptyDocument(chosen.name === 'library' ? '.celllib.yaml' : '.cell.yaml');
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

function templates(): readonly Template[] {
  return [
    {
      name: 'smallest',
      label: vscode.l10n.t('Smallest spec'),
      description: vscode.l10n.t('what every spec needs, in five lines'),
    },
    {
      name: 'liquid',
      label: vscode.l10n.t('Liquid electrolyte'),
      description: vscode.l10n.t('NMC622 / graphite, carbonates, stacked pouch'),
    },
    {
      name: 'solid',
      label: vscode.l10n.t('Solid electrolyte'),
      description: vscode.l10n.t('coated NMC811, argyrodite, lithium metal'),
    },
    {
      name: 'anode-free',
      label: vscode.l10n.t('Anode-free, solid electrolyte'),
      description: vscode.l10n.t('coated NMC90, argyrodite, silver-carbon layer on steel'),
    },
    {
      name: 'hybrid',
      label: vscode.l10n.t('Hybrid: ceramic with a liquid'),
      description: vscode.l10n.t('NMC622 wetted by an ionic liquid, garnet, lithium metal'),
    },
    {
      name: 'gel',
      label: vscode.l10n.t('Gel electrolyte'),
      description: vscode.l10n.t('LFP / graphite, cast PVDF-HFP'),
    },
    {
      name: 'thin-film',
      label: vscode.l10n.t('Thin film'),
      description: vscode.l10n.t('LCO, LiPON, lithium on a substrate'),
    },
    {
      name: 'half-cell',
      label: vscode.l10n.t('Half-cell'),
      description: vscode.l10n.t('one electrode against lithium, coin cell'),
    },
    {
      name: 'library',
      label: vscode.l10n.t('Material library'),
      description: vscode.l10n.t('own materials for several specs'),
    },
  ];
}

/** Named, and to be saved beside the spec that is open, where a folder is open; else without a name. */
async function emptyDocument(ending: string): Promise<vscode.TextDocument> {
  const folder = folderForNew();
  if (folder === undefined && ending === '.cell.yaml')
    return vscode.workspace.openTextDocument({ language: 'cellspec' });
  const title = ending === '.cell.yaml' ? 'cell' : 'materials';
  for (let number = 1; ; number++) {
    // A library is told from a cell by its name, so it has one even where no folder is open.
    const file = vscode.Uri.joinPath(folder ?? vscode.Uri.file(homedir()), `${title}-${number}${ending}`);
    const uri = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
    if (!isOpen && !(await exists(file))) return vscode.workspace.openTextDocument(uri);
  }
}

function folderForNew(): vscode.Uri | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = open && vscode.workspace.getWorkspaceFolder(open) && vscode.Uri.joinPath(open, '..');
  return [beside, first].find((each) => each?.scheme === 'file');
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
