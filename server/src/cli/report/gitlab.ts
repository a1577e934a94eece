/** GitLab's Code Quality report, which merge requests show beside the lines that changed. */
import type { Severity } from '../../knowledge/types.js';
import { placeOf } from './place.js';
import { type FileReport, printsOf } from './report.js';
import type { Stream } from './stream.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** A list, indented by two. */
export function gitlabStream(): Stream {
  let begun = false;
  return {
    file: (file) => {
      const written = issuesOf(file).map((issue) => JSON.stringify(issue, null, 2).replaceAll('\n', '\n  '));
      if (written.length === 0) return '';
      const lead = begun ? ',\n  ' : '[\n  ';
      begun = true;
      return lead + written.join(',\n  ');
    },
    end: () => (begun ? '\n]\n' : '[]\n'),
  };
}

function issuesOf(file: FileReport): object[] {
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
}
