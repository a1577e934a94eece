/** The report people read: the place, the sentence, the line with a caret, what to do, who says so. */
import type { Finding } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Severity } from '../../knowledge/types.js';
import { reference } from '../../service/reference.js';
import { positionAt } from '../../text/line-index.js';
import type { LintRequest } from '../arguments.js';
import type { Io } from '../io.js';
import { codeFrame } from './code-frame.js';
import { countBySeverity, countWaived, type FileReport, homeOf, type LintReport } from './report.js';
import { type Paint, painter, printable, usesColor, wrap } from './terminal.js';

export function reportPretty(report: LintReport, knowledge: Knowledge, request: LintRequest, io: Io): string {
  const paint = painter(usesColor(request.color, io));
  const width = Math.max(40, Math.min(io.columns, 100));
  const blocks = report.files.flatMap((file) =>
    file.findings
      .filter((finding) => request.hints || finding.severity !== 'hint')
      .map((finding) => block(file, finding, knowledge, paint, width)),
  );
  return [...blocks, summary(report, request, paint)].join('\n');
}

const colors: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

function block(
  file: FileReport,
  finding: Finding,
  knowledge: Knowledge,
  paint: Paint,
  width: number,
): string {
  const start = positionAt(file.lines, finding.span.start);
  const place = `${printable(file.file)}:${start.line + 1}:${start.column + 1}`;
  const color = paint[colors[finding.severity]];
  const head = `${paint.bold(place)} ${color(finding.severity)} ${paint.dim(finding.rule)}`;
  const message = wrap(printable(finding.message), width - 2, '  ');
  const frame = codeFrame(file.text, file.lines, finding.span, color, paint.dim);
  const notes = [
    ...finding.related.map(({ span, message }) => {
      const home = homeOf(file, span);
      const { line, column } = positionAt(home.lines, span.start);
      return home.file === file.file
        ? `line ${line + 1}, column ${column + 1}: ${printable(message)}`
        : `${printable(home.file)}:${line + 1}:${column + 1}: ${printable(message)}`;
    }),
    ...finding.fixes.slice(0, 1).map((fix) => `fix: ${printable(fix.title)}`),
    ...finding.citations.slice(0, 3).map((citation) => `source: ${reference(citation, knowledge)}`),
  ].map((note) => paint.dim(wrap(note, width - 4, '    ').replace(/^ {4}/, '  = ')));
  return `${[head, message, frame, ...notes].join('\n')}\n`;
}

function summary(report: LintReport, request: LintRequest, paint: Paint): string {
  const counts = countBySeverity(report);
  const parts = [
    plural(counts.errors, 'error'),
    plural(counts.warnings, 'warning'),
    ...(counts.infos > 0 ? [plural(counts.infos, 'remark')] : []),
  ];
  const hidden =
    !request.hints && counts.hints > 0 ? ` (${plural(counts.hints, 'hint')} not shown: --hints)` : '';
  const accepted = countWaived(report);
  const waived = accepted > 0 ? ` (${plural(accepted, 'finding')} waived: --format json lists them)` : '';
  const files = plural(report.files.length, 'file');
  const clean = counts.errors + counts.warnings + counts.infos === 0;
  const verdict = clean
    ? paint.green(`${files} checked, nothing to report`)
    : `${files} checked: ${parts.join(', ')}`;
  const explain = clean ? '' : paint.dim('\nRun `cellspec explain RULE` for the reasons behind a rule.');
  return `${verdict}${hidden}${waived}${explain}\n`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
