/**
 * Fixes, refactorings, and everything safe at once. What an editor asks for (`only`) is all that is worked out; what it
 * asks for by itself on saving is `source.fixAll.cellspec`.
 */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
} from 'vscode-languageserver/node';
import { fixAll, fixAllOf, isOneOfMany } from '../../service/fix-all.js';
import { fixesAt, type OfferedFix } from '../../service/fixes.js';
import type { Refactoring } from '../../service/refactor/refactoring.js';
import { refactoringsAt } from '../../service/refactorings.js';
import { indexLines } from '../../text/line-index.js';
import type { Client } from '../client.js';
import type { Documents, Snapshot } from '../documents.js';
import { type Feature, type Host, spanIn } from '../feature.js';
import { toCodeAction, toDiagnostic } from '../to-protocol.js';
import { type OtherFile, toWorkspaceEdit, withFile } from '../workspace-edit.js';

const allSafe = `${CodeActionKind.SourceFixAll}.cellspec`;
const kinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  allSafe,
];

export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: { codeActionKinds: kinds, resolveProvider: resolvesEdits(client) },
  }),
  connect: (host) => {
    const { connection, answer } = host;
    connection.onCodeAction((params) =>
      answer(params.textDocument.uri, (snapshot) => actionsFor(params, snapshot, host)),
    );
    connection.onCodeActionResolve((action) => {
      const { uri, rule } = Object(action.data) as { uri?: unknown; rule?: unknown };
      if (typeof uri !== 'string' || typeof rule !== 'string') return action;
      return answer(uri, (snapshot) => ({ ...action, edit: editsOfRule(rule, snapshot, host) })) ?? action;
    });
  },
};

function resolvesEdits({ capabilities }: Client): boolean {
  const { dataSupport, resolveSupport } = capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

function actionsFor({ range, context }: CodeActionParams, snapshot: Snapshot, host: Host): CodeAction[] {
  const { only } = context;
  const wants = (kind: string): boolean =>
    only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) === true;
  // A menu that asks for nothing in particular is about the place, not about the file.
  const open = only === undefined;
  return [
    ...(open || wants(CodeActionKind.QuickFix) ? quickFixes(range, snapshot, host) : []),
    ...(open || kinds.some((kind) => kind.startsWith(CodeActionKind.Refactor) && wants(kind))
      ? refactorings(range, snapshot, host).filter(({ kind = '' }) => open || wants(kind))
      : []),
    ...(wants(allSafe) ? fixAllAction(snapshot, host) : []),
  ];
}

function quickFixes(range: CodeActionParams['range'], snapshot: Snapshot, host: Host): CodeAction[] {
  const { documents, knowledge } = host;
  const { capabilities } = host.client();
  const { uri } = snapshot.document;
  const analysis = documents.analysis(snapshot);
  const offered = fixesAt(analysis, knowledge, spanIn(snapshot, range));
  const toAction = (each: OfferedFix): CodeAction => ({
    ...toCodeAction(each, uri, snapshot.lines),
    edit: toWorkspaceEdit(each.fix.edits, snapshot, capabilities),
  });
  const many = offered.filter(({ finding, preferred }) => preferred && isOneOfMany(finding, analysis));
  const rules = new Map(many.map(({ finding }) => [finding.rule, finding]));
  const forAll = [...rules.values()].flatMap((finding): CodeAction[] => {
    const { rule } = finding;
    const count = analysis.findings.filter((each) => each.rule === rule).length;
    const action: CodeAction = {
      title: `Fix all ${count} findings of ${rule} in this file`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, uri, snapshot.lines)],
    };
    if (resolvesEdits(host.client())) return [{ ...action, data: { uri, rule } }];
    return [{ ...action, edit: editsOfRule(rule, snapshot, host) }];
  });
  return [
    ...offered.filter(({ accepts }) => !accepts).map(toAction),
    ...forAll,
    ...offered.filter(({ accepts }) => accepts).map(toAction),
  ];
}

function editsOfRule(rule: string, snapshot: Snapshot, { documents, knowledge, client }: Host) {
  const { edits } = fixAllOf(rule, documents.analysis(snapshot), knowledge);
  return toWorkspaceEdit(edits, snapshot, client().capabilities);
}

function refactorings(range: CodeActionParams['range'], snapshot: Snapshot, host: Host): CodeAction[] {
  const { documents, knowledge } = host;
  const { capabilities } = host.client();
  const { start } = spanIn(snapshot, range);
  return refactoringsAt(documents.analysis(snapshot), knowledge, start).flatMap(
    (each) => toRefactoring(each, snapshot, host, capabilities) ?? [],
  );
}

function toRefactoring(
  { title, kind, edits, disabled, file }: Refactoring,
  snapshot: Snapshot,
  { documents }: Host,
  capabilities: ClientCapabilities,
): CodeAction | undefined {
  if (disabled !== undefined) {
    const shows = capabilities.textDocument?.codeAction?.disabledSupport === true;
    return shows ? { title, kind, disabled: { reason: disabled } } : undefined;
  }
  const edit =
    file === undefined
      ? toWorkspaceEdit(edits, snapshot, capabilities)
      : withFile(edits, snapshot, file, otherFile(file.uri, snapshot, documents), capabilities);
  return edit && { title, kind, edit };
}

/** As it is open, or as it was read. */
function otherFile(uri: string, snapshot: Snapshot, documents: Documents): OtherFile | undefined {
  const open = documents.get(uri);
  if (open !== undefined) return { version: open.document.version, lines: open.lines };
  const read = documents.analysis(snapshot).links.find(({ target }) => target?.uri === uri)?.target;
  return read && { version: null, lines: indexLines(read.text) };
}

function fixAllAction(snapshot: Snapshot, { documents, client }: Host): CodeAction[] {
  const { edits } = fixAll(documents.analysis(snapshot));
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(edits, snapshot, client().capabilities);
  return [{ title: 'Fix everything in this spec that is safe to fix', kind: allSafe, edit }];
}
