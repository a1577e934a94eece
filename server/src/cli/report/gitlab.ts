/** GitLab's Code Quality report, which merge requests show beside the lines that changed. */
import type { Severity } from '../../knowledge/types.js';
import { fingerprints } from '../fingerprint.js';
import { placeOf } from './place.js';
import type { LintReport } from './report.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

export function reportGitlab(report: LintReport): string {
  const issues = report.files.flatMap((file) => {
    const prints = fingerprints(file.text, file.findings);
    return file.findings.map(({ rule, severity, message, span }, index) => {
      const { startLine, endLine } = placeOf(file, span);
      return {
        description: message,
        check_name: rule,
        // The same words in two files are two issues.
        fingerprint: `${prints[index]}-${file.file}`,
        severity: severities[severity],
        location: { path: file.file, lines: { begin: startLine, end: endLine } },
      };
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
