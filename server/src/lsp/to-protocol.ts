/** Our values to those of the protocol: the one place where offsets become lines and characters. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type Diagnostic,
  DiagnosticSeverity,
  type InlayHint,
  type InlayHintLabelPart,
  type Location,
  type MarkupContent,
  MarkupKind,
  type Hover as ProtocolHover,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Finding } from '../finding/finding.js';
import type { Severity } from '../knowledge/types.js';
import { quotedEdit } from '../markdown/quoted-edit.js';
import type { OfferedFix } from '../service/fixes.js';
import type { Hint } from '../service/hint.js';
import type { Hover } from '../service/hover-page.js';
import type { Lens } from '../service/lens.js';
import { pageAddress } from '../service/page-address.js';
import type { Document } from '../text/document.js';
import { type LineIndex, linesOf, positionAt } from '../text/line-index.js';
import type { Edit, Span } from '../text/span.js';
import type { Snapshot } from './documents.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(span: Span, lines: LineIndex): Range {
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

/** An edit of one document, whatever its lines begin with. */
export function toTextEdit(edit: Edit, snapshot: Snapshot): TextEdit {
  const { span, newText } = inPlace(edit, snapshot);
  return { range: toRange(span, snapshot.lines), newText };
}

/** With what the lines of a quoted spec begin with put before those that are new. */
export function inPlace(edit: Edit, { document, linePrefix }: Snapshot): Edit {
  return linePrefix === undefined ? edit : quotedEdit(edit, document.text, linePrefix);
}

/** `others`: the documents that related places may lie in besides this one. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  lines: LineIndex,
  others?: ReadonlyMap<string, Document>,
): Diagnostic {
  const related = finding.related.flatMap(({ span, message }) => {
    const location = toLocation(span, uri, lines, others);
    return location ? [{ location, message }] : [];
  });
  return {
    range: toRange(finding.span, lines),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageAddress(finding.rule) },
    source: 'cellspec',
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** Undefined for a place in a document that is not at hand. */
export function toLocation(
  span: Span,
  uri: string,
  lines: LineIndex,
  others?: ReadonlyMap<string, Document>,
): Location | undefined {
  if (span.file === undefined) return { uri, range: toRange(span, lines) };
  const home = others?.get(span.file);
  return home && { uri: home.uri, range: toRange(span, linesOf(home)) };
}

export function toHover(hover: Hover, lines: LineIndex): ProtocolHover {
  return {
    contents: { kind: MarkupKind.Markdown, value: hover.markdown },
    range: toRange(hover.span, lines),
  };
}

/** Without its edits, which depend on what the client can take: workspace-edit.ts. */
export function toCodeAction(
  { finding, fix, preferred }: OfferedFix,
  uri: string,
  lines: LineIndex,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, uri, lines)],
    isPreferred: preferred,
  };
}

/** `click`: the name of a command the client has; without one the lens is only read. */
export function toCodeLens(
  { span, title, tooltip }: Lens,
  click: Click | undefined,
  lines: LineIndex,
): CodeLens {
  const text = tooltip === '' ? { title } : { title, tooltip };
  const command =
    click === undefined ? { command: '' } : { command: click.command, arguments: [...click.with] };
  return { range: toRange(span, lines), command: { ...text, ...command } };
}

export interface Click {
  readonly command: string;
  readonly with: readonly unknown[];
}

/**
 * `whole`: with what it says when somebody points at it, which is long and rarely read. `elsewhere`: a place in another
 * document, where that is known.
 */
export function toInlayHint(
  hint: Hint,
  lines: LineIndex,
  elsewhere: (place: Span) => Location | undefined,
  whole: boolean,
): InlayHint {
  const { line, column: character } = positionAt(lines, hint.at);
  const said = (tooltip: () => string): { tooltip?: MarkupContent } => {
    const value = whole ? tooltip() : '';
    return value === '' ? {} : { tooltip: { kind: MarkupKind.Markdown, value } };
  };
  const { edit, parts } = hint;
  return {
    position: { line, character },
    label: parts.map(({ label, tooltip, place }): InlayHintLabelPart => {
      const location = place && elsewhere(place);
      return { value: label, ...said(tooltip), ...(location ? { location } : {}) };
    }),
    paddingLeft: true,
    ...(edit ? { textEdits: [{ range: toRange(edit.span, lines), newText: edit.newText }] } : {}),
  };
}
