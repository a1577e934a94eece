/** The language status item of a spec: what was found, how much of it was looked at, or why nothing was. */
import * as vscode from 'vscode';
import { isCopy, isNamedSpec, isSpec } from '../documents.js';
import type { LanguageServer } from '../language-server.js';

/** Answer to `cellspec/coverage`. */
interface Coverage {
  readonly state: 'whole' | 'refused' | 'broken' | 'files-missing';
  readonly range?: { readonly start: { readonly line: number; readonly character: number } };
  readonly files?: readonly string[];
}

interface Shown {
  readonly text: string;
  readonly detail?: string;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: vscode.Command;
}

const { Warning, Error: Failed, Information } = vscode.LanguageStatusSeverity;

export function checkStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cellspec.check', { language: 'cellspec' });
  item.name = vscode.l10n.t('Cellspec: findings');
  // Asked for after every check; belongs to one document and is not shown for another.
  let covered: { readonly uri: string; readonly coverage: Coverage } | undefined;

  function show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isSpec(document)) return;
    const coverage = covered?.uri === document.uri.toString() ? covered.coverage : undefined;
    const shown = ofServer(server) ?? ofDocument(document, coverage);
    item.text = shown.text;
    item.detail = shown.detail ?? '';
    item.severity = shown.severity ?? Information;
    item.busy = shown.busy ?? false;
    item.command = shown.command;
  }

  async function ask(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (server.state !== 'running' || document === undefined || !isSpec(document)) return;
    const uri = document.uri.toString();
    try {
      const coverage = await server.client.sendRequest<Coverage | null>('cellspec/coverage', { uri });
      if (coverage !== null) covered = { uri, coverage };
      show();
    } catch {
      // The server ended meanwhile, which is shown when it says so.
    }
  }

  const refresh = (): void => {
    show();
    void ask();
  };
  const listeners = [
    item,
    server.onDidChange(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((each) => each.toString() === active)) refresh();
    }),
  ];
  refresh();
  return vscode.Disposable.from(...listeners);
}

/** Undefined where the server is at work and the document is what there is to say something about. */
function ofServer({ state }: LanguageServer): Shown | undefined {
  const restart = { title: vscode.l10n.t('Restart'), command: 'cellspec.restart' };
  const showLog = { title: vscode.l10n.t('Show log'), command: 'cellspec.showLog' };
  switch (state) {
    case 'running':
      return undefined;
    case 'asleep':
    case 'starting':
      return { text: vscode.l10n.t('Not checked yet: the language server is starting'), busy: true };
    case 'failed':
      return {
        text: vscode.l10n.t('Not checked: the language server did not start'),
        severity: Failed,
        command: showLog,
      };
    case 'stopped':
      return {
        text: vscode.l10n.t('Not checked: the language server has stopped'),
        severity: Failed,
        command: restart,
      };
  }
}

function ofDocument(document: vscode.TextDocument, coverage: Coverage | undefined): Shown {
  const { uri } = document;
  if (isCopy(uri))
    return {
      text: vscode.l10n.t('Not checked: an earlier version or a copy'),
    };
  const found = foundIn(uri);
  const goThere = coverage?.range && placeCommand(uri, coverage.range.start);
  const line = (coverage?.range?.start.line ?? 0) + 1;
  switch (coverage?.state) {
    case 'refused':
      return {
        text: vscode.l10n.t('Not checked: too much for a cell spec'),
        severity: Warning,
        ...(goThere && { command: goThere }),
      };
    case 'broken':
      return {
        text: vscode.l10n.t('Checked only up to line {0}', line),
        detail: found.words,
        severity: Warning,
        ...(goThere && { command: goThere }),
      };
    case 'files-missing': {
      const { files = [] } = coverage;
      return {
        text:
          files.length === 1
            ? vscode.l10n.t('Not read: {0}', nameOf(files[0] ?? ''))
            : vscode.l10n.t('Not read: {0} files', files.length),
        detail: found.words,
        severity: Warning,
        ...(goThere && { command: goThere }),
      };
    }
    default:
      return {
        text: found.words,
        ...detailOf(document),
        ...(found.any && {
          command: { title: vscode.l10n.t('Show problems'), command: 'workbench.actions.view.problems' },
        }),
      };
  }
}

function detailOf({ uri, isUntitled }: vscode.TextDocument): Pick<Shown, 'detail'> {
  if (isUntitled) return { detail: vscode.l10n.t('not saved yet') };
  // The command line would not find it.
  return isNamedSpec(uri) ? {} : { detail: vscode.l10n.t('not named *.cell.yaml') };
}

/** The last part of a path: there is room for one line. */
function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function foundIn(uri: vscode.Uri): { readonly words: string; readonly any: boolean } {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'cellspec');
  const count = (wanted: vscode.DiagnosticSeverity): number =>
    ours.filter(({ severity }) => severity === wanted).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  const remarks = ours.length - errors - warnings;
  const words = [
    ...(errors === 1 ? [vscode.l10n.t('1 error')] : []),
    ...(errors > 1 ? [vscode.l10n.t('{0} errors', errors)] : []),
    ...(warnings === 1 ? [vscode.l10n.t('1 warning')] : []),
    ...(warnings > 1 ? [vscode.l10n.t('{0} warnings', warnings)] : []),
    ...(remarks === 1 ? [vscode.l10n.t('1 remark')] : []),
    ...(remarks > 1 ? [vscode.l10n.t('{0} remarks', remarks)] : []),
  ];
  return {
    words: words.length === 0 ? vscode.l10n.t('Nothing to report') : words.join(', '),
    any: words.length > 0,
  };
}

function placeCommand(
  uri: vscode.Uri,
  { line, character }: { readonly line: number; readonly character: number },
): vscode.Command {
  const selection = new vscode.Range(line, character, line, character);
  return { title: vscode.l10n.t('Go there'), command: 'vscode.open', arguments: [uri, { selection }] };
}
