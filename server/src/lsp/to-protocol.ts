/** Our values to those of the protocol: the one place where offsets become lines and characters. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  MarkupKind,
  type Hover as ProtocolHover,
  type Range,
} from 'vscode-languageserver/node';
import type { Finding } from '../finding/finding.js';
import type { Severity } from '../knowledge/types.js';
import type { Source } from '../project/whole.js';
import type { OfferedFix } from '../service/fixes.js';
import type { Hover } from '../service/hover.js';
import { pageAddress } from '../service/page-address.js';
import { type LineIndex, linesOf, positionAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';

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

/** `sources`: the documents that related places may lie in besides this one. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  lines: LineIndex,
  sources?: ReadonlyMap<string, Source>,
): Diagnostic {
  const related = finding.related.flatMap(({ span, message }) => {
    const location = toLocation(span, uri, lines, sources);
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
  sources?: ReadonlyMap<string, Source>,
): Location | undefined {
  if (span.file === undefined) return { uri, range: toRange(span, lines) };
  const source = sources?.get(span.file);
  return source && { uri: source.document.uri, range: toRange(span, linesOf(source.document)) };
}

export function toHover(hover: Hover, lines: LineIndex): ProtocolHover {
  return {
    contents: { kind: MarkupKind.Markdown, value: hover.markdown },
    range: toRange(hover.span, lines),
  };
}

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
    edit: {
      changes: {
        [uri]: fix.edits.map((edit) => ({ range: toRange(edit.span, lines), newText: edit.newText })),
      },
    },
  };
}
