/** GitLab's Code Quality report, which merge requests show beside the lines that changed. */
import type { Severity } from '../../knowledge/types.js';
import { placeOf } from './place.js';
import { type LintReport, printsOf } from './report.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

export function reportGitlab(report: LintReport): string {
  const issues = report.files.flatMap((file) => {
    const prints = printsOf(file);
    return file.findings.map((finding) => {
      const { rule, severity, message, span } = finding;
      const { startLine, endLine } = placeOf(file, span);
      return {
        description: message,
        check_name: rule,
        // The same words in two files are two issues.
        fingerprint: `${prints.get(finding)}-${file.file}`,
        severity: severities[severity],
        location: { path: file.file, lines: { begin: startLine, end: endLine } },
      };
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
