/**
 * Workflow commands of GitHub Actions: each finding at its line in the pull request. GitHub shows ten of a kind for a step
 * and drops the rest without a word, so the last one says how many there are. Nothing a spec says can become a command.
 */
import type { Finding } from '../../finding/finding.js';
import type { Severity } from '../../knowledge/types.js';
import { placeOf } from './place.js';
import { type FileReport, type LintReport, plural } from './report.js';
import { tallyOf } from './tally.js';

const mostOfAKind = 10;

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function reportGithub(report: LintReport, hints = false): string {
  const rows = report.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const told = rows.filter(({ finding }) => hints || finding.severity !== 'hint');
  const lines = [...new Set(Object.values(commands))].flatMap((command) => {
    const all = told.filter(({ finding }) => commands[finding.severity] === command);
    const most = all.length > mostOfAKind ? mostOfAKind - 1 : mostOfAKind;
    const shown = all.slice(0, most).map(({ file, finding }) => annotation(command, file, finding));
    const left = all.length - shown.length;
    const more = `${left} more like this are not shown here; the log of this step and the other reports list them.`;
    return left > 0 ? [...shown, `::${command} title=cellspec::${data(`and ${more}`)}`] : shown;
  });
  const failed = report.unreadable.map(
    ({ file, reason }) => `::error title=cellspec::${data(`${file} was not checked: ${reason}.`)}`,
  );
  return [...lines, ...failed].map((line) => `${line}\n`).join('');
}

function annotation(command: string, file: FileReport, { rule, message, span }: Finding): string {
  const { startLine, startColumn, endLine, endColumn } = placeOf(file, span);
  const place = { file: file.file, line: startLine, endLine, col: startColumn };
  // Columns on a second line would be read as those of the first.
  const properties = { ...place, ...(startLine === endLine ? { endColumn } : {}), title: `cellspec ${rule}` };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command} ${written.join(',')}::${data(message)}`;
}

/** As GitHub's own toolkit escapes them. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What a step has to say on the page of its run, as Markdown: a table by rule. */
export function githubSummary(report: LintReport): string {
  const counts = tallyOf(report);
  const byRule = new Map<string, { count: number; severity: Severity; files: Set<string> }>();
  for (const { file, findings } of report.files)
    for (const { rule, severity } of findings) {
      const row = byRule.get(rule) ?? { count: 0, severity, files: new Set<string>() };
      row.count += 1;
      row.files.add(file);
      byRule.set(rule, row);
    }
  const rows = [...byRule]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([rule, { count, severity, files }]) => `| \`${rule}\` | ${severity} | ${count} | ${files.size} |`);
  const found = [plural(counts.errors, 'error'), plural(counts.warnings, 'warning')].join(', ');
  const head = `### cellspec: ${found} in ${plural(report.files.length, 'file')}`;
  const table = ['', '| rule | severity | findings | files |', '| --- | --- | ---: | ---: |', ...rows];
  return `${[head, ...(rows.length === 0 ? [] : table)].join('\n')}\n`;
}
