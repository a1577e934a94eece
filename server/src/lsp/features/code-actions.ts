/**
 * Fixes, refactorings, and everything safe at once. What an editor asks for (`only`) is all that is worked out; what it
 * asks for by itself on saving is `source.fixAll.cellspec`.
 */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  Position,
} from 'vscode-languageserver/node';
import { documentFixesAt } from '../../document/fixes.js';
import { fixAll, fixAllOf, isOneOfMany } from '../../service/fix-all.js';
import { fixesAt, type OfferedFix } from '../../service/fixes.js';
import type { Refactoring } from '../../service/refactor/refactoring.js';
import { refactoringsAt } from '../../service/refactorings.js';
import { indexLines } from '../../text/line-index.js';
import type { Client } from '../client.js';
import { type Documents, isQuoted, type Snapshot } from '../documents.js';
import { type Feature, type Host, spanIn } from '../feature.js';
import { toCodeAction, toDiagnostic, toTextEdit } from '../to-protocol.js';
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
    connection.onCodeAction((params) => {
      const { uri } = params.textDocument;
      return (
        answer(uri, (snapshot) => actionsFor(params, snapshot, host), params.range.start) ??
        inMarkdown(params, host)
      );
    });
    connection.onCodeActionResolve((action) => {
      const { uri, rule, at } = Object(action.data) as { uri?: unknown; rule?: unknown; at?: unknown };
      if (typeof uri !== 'string' || typeof rule !== 'string') return action;
      const place = Position.is(at) ? at : undefined;
      return (
        answer(uri, (snapshot) => ({ ...action, edit: editsOfRule(rule, snapshot, host) }), place) ?? action
      );
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
    ...(wants(allSafe) ? fixAllAction(specsWith(snapshot, host), host) : []),
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
      title: `Fix all ${count} findings of ${rule} in this ${isQuoted(snapshot) ? 'spec' : 'file'}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, uri, snapshot.lines)],
    };
    if (resolvesEdits(host.client())) return [{ ...action, data: { uri, rule, at: range.start } }];
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
  const all = refactoringsAt(documents.analysis(snapshot), knowledge, start);
  // A file beside the document would not be named by anything but the quotation.
  const fitting = isQuoted(snapshot) ? all.filter(({ file }) => file === undefined) : all;
  return fitting.flatMap((each) => toRefactoring(each, snapshot, host, capabilities) ?? []);
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

/** A document that quotes specs is mended as a whole. */
function specsWith(snapshot: Snapshot, { documents }: Host): readonly Snapshot[] {
  const quoted = isQuoted(snapshot) ? documents.markdown(snapshot.document.uri)?.specs : undefined;
  return quoted?.map((each) => each.snapshot) ?? [snapshot];
}

/** What is asked outside of quoted specs: links and figures are mended there, and on saving what is safe to fix in the specs. */
function inMarkdown(
  { textDocument: { uri }, context: { only }, range }: CodeActionParams,
  host: Host,
): CodeAction[] | null {
  const wants = (kind: string): boolean =>
    only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) === true;
  return host.answerDocument(uri, (markdown) => {
    const { lines, specs } = markdown;
    const { documents, knowledge } = host;
    const offered = documentFixesAt(
      documents.markdownAnalysis(markdown),
      knowledge,
      spanIn({ lines }, range),
    );
    const mended = offered.map((each) => ({
      ...toCodeAction(each, uri, lines),
      edit: toWorkspaceEdit(each.fix.edits, markdown, host.client().capabilities),
    }));
    const snapshots = specs.map(({ snapshot }) => snapshot);
    return [
      ...(only === undefined || wants(CodeActionKind.QuickFix) ? mended : []),
      ...(wants(allSafe) ? fixAllAction(snapshots, host) : []),
    ];
  });
}

function fixAllAction(specs: readonly Snapshot[], { documents, client }: Host): CodeAction[] {
  const changes = specs.flatMap((snapshot) => {
    const { edits } = fixAll(documents.analysis(snapshot));
    return edits.length === 0 ? [] : [{ snapshot, edits }];
  });
  const [first, ...others] = changes;
  if (first === undefined) return [];
  const title = 'Fix everything in this spec that is safe to fix';
  if (others.length === 0) {
    const edit = toWorkspaceEdit(first.edits, first.snapshot, client().capabilities);
    return [{ title, kind: allSafe, edit }];
  }
  const { uri } = first.snapshot.document;
  const all = changes.flatMap(({ snapshot, edits }) => edits.map((edit) => toTextEdit(edit, snapshot)));
  return [
    { title: title.replace('this spec', 'these specs'), kind: allSafe, edit: { changes: { [uri]: all } } },
  ];
}
