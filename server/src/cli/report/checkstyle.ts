/** Checkstyle's form, which many review tools read. */
import type { Severity } from '../../knowledge/types.js';
import { placeOf } from './place.js';
import type { LintReport } from './report.js';
import { attributes } from './xml.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

export function reportCheckstyle(report: LintReport): string {
  const files = report.files.map((file) => {
    const rows = file.findings.map(({ rule, severity, message, span }) => {
      const { startLine, startColumn } = placeOf(file, span);
      const values = {
        line: startLine,
        column: startColumn,
        severity: severities[severity],
        message,
        source: `cellspec.${rule.replace('/', '.')}`,
      };
      return `    <error${attributes(values)}/>`;
    });
    return rows.length === 0
      ? `  <file${attributes({ name: file.file })}/>`
      : [`  <file${attributes({ name: file.file })}>`, ...rows, '  </file>'].join('\n');
  });
  const unread = report.unreadable.map(({ file, reason }) => {
    const values = { severity: 'error', message: `not checked: ${reason}`, source: 'cellspec.unreadable' };
    return `  <file${attributes({ name: file })}>\n    <error${attributes({ line: 1, ...values })}/>\n  </file>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${['<checkstyle version="10.0">', ...files, ...unread, '</checkstyle>'].join('\n')}\n`;
}
