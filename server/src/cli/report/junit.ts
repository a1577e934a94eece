/** JUnit's form, for CI systems that show tests: a file is a suite, a finding a failed test, a clean file a passed one. */
import type { Finding } from '../../finding/finding.js';
import { placeOf } from './place.js';
import type { FileReport, LintReport } from './report.js';
import { attributes, xml } from './xml.js';

export function reportJunit(report: LintReport): string {
  const suites = report.files.map(suite);
  const broken = report.unreadable.map(({ file, reason }) => {
    const error = `      <error${attributes({ message: `not checked: ${reason}` })}/>`;
    return [
      `  <testsuite${attributes({ name: file, tests: 1, failures: 0, errors: 1 })}>`,
      `    <testcase${attributes({ name: 'can be read', classname: file })}>`,
      error,
      '    </testcase>',
      '  </testsuite>',
    ].join('\n');
  });
  const failures = report.files.reduce((sum, { findings }) => sum + findings.length, 0);
  const clean = report.files.filter(({ findings }) => findings.length === 0).length;
  const counts = {
    name: 'cellspec',
    tests: failures + clean + broken.length,
    failures,
    errors: broken.length,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[
    `<testsuites${attributes(counts)}>`,
    ...suites,
    ...broken,
    '</testsuites>',
  ].join('\n')}\n`;
}

function suite(file: FileReport): string {
  const { findings } = file;
  const counts = {
    name: file.file,
    tests: Math.max(1, findings.length),
    failures: findings.length,
    errors: 0,
  };
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ name: 'nothing to report', classname: file.file })}/>`]
      : findings.map((finding) => failure(file, finding));
  return [`  <testsuite${attributes(counts)}>`, ...cases, '  </testsuite>'].join('\n');
}

function failure(file: FileReport, finding: Finding): string {
  const { rule, severity, message, path } = finding;
  const { startLine, startColumn } = placeOf(file, finding.span);
  const place = `${file.file}:${startLine}:${startColumn}`;
  return [
    `    <testcase${attributes({ name: `${rule} ${path}`.trim(), classname: file.file, file: file.file, line: startLine })}>`,
    `      <failure${attributes({ type: severity, message })}>${xml(`${place} ${severity} ${rule}: ${message}`)}</failure>`,
    '    </testcase>',
  ].join('\n');
}
