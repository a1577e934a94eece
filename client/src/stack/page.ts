/** The page around a view: one script, one style sheet, nothing else may load, run or be reached. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

export type View = 'stack' | 'compare';

export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
}

export function pageFor(webview: vscode.Webview, extension: vscode.Uri, view: View): string {
  const nonce = randomBytes(18).toString('base64');
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', file)).toString();
  // Pictures are made from the drawing itself, in memory.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${address('stack-view.css')}">
<title>Cellspec</title>
</head>
<body data-view="${view}">
<main id="page"></main>
<script nonce="${nonce}" src="${address('stack-view.js')}"></script>
</body>
</html>`;
}
