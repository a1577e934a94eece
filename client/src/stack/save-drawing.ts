/** Saves a drawing where the user says; a PNG is painted by the view that shows it. */
import * as vscode from 'vscode';

export type Format = 'svg' | 'png';

export async function saveDrawing(
  document: vscode.Uri,
  format: Format,
  content: Uint8Array,
  target?: vscode.Uri,
): Promise<void> {
  const beside = document.with({
    path: document.path.replace(/\.cell\.ya?ml$/i, '').concat(`.stack.${format}`),
  });
  const chosen =
    target ??
    (await vscode.window.showSaveDialog({
      defaultUri: beside,
      filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
      title: vscode.l10n.t('Save the drawing of the stack'),
    }));
  if (chosen === undefined) return;
  await vscode.workspace.fs.writeFile(chosen, content);
}

/** `data:image/png;base64,…`, as a canvas gives it. */
export function bytesOf(data: string): Uint8Array {
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
