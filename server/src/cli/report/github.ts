/**
 * Workflow commands of GitHub Actions: each finding at its line in the pull request. GitHub shows ten of a kind for a step
 * and drops the rest without a word, so the last one says how many there are. Nothing a spec says can become a command.
 */
import type { Finding } from '../../finding/finding.js';
import type { Severity } from '../../knowledge/types.js';
import { placeOf } from './place.js';
import { prettyStream } from './pretty.js';
import { type FileReport, plural, type ReportOptions } from './report.js';
import type { Stream } from './stream.js';
import { tallyOf } from './tally.js';

const mostOfAKind = 10;

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** For people, then for GitHub. */
export function githubStream(options: ReportOptions): Stream {
  const log = prettyStream(options);
  const annotated = annotationStream(options.hints);
  return {
    file: (file) => withoutCommands(log.file(file)) + annotated.file(file),
    end: (report) => withoutCommands(log.end(report)) + annotated.end(report),
  };
}

/** GitHub looks for commands in all that a step prints, and much of this report was written by whoever sent the change. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

/** Those GitHub will show, by what they are; how many there are is known at the end. */
export function annotationStream(hints: boolean): Stream {
  const told = new Map(
    Object.values(commands).map((command) => [command, { lines: [] as string[], all: 0 }]),
  );
  return {
    file: (file) => {
      for (const finding of file.findings) {
        const command = commands[finding.severity];
        const known = told.get(command);
        if (known === undefined || (!hints && finding.severity === 'hint')) continue;
        known.all += 1;
        if (known.lines.length < mostOfAKind) known.lines.push(annotation(command, file, finding));
      }
      return '';
    },
    end: ({ unreadable }) => {
      const lines = [...told].flatMap(([command, { lines: shown, all }]) => {
        if (all <= mostOfAKind) return shown;
        const more = `${all - mostOfAKind + 1} more like this are not shown here; the log of this step and the other reports list them.`;
        return [...shown.slice(0, -1), `::${command} title=cellspec::${data(`and ${more}`)}`];
      });
      const failed = unreadable.map(
        ({ file, reason }) => `::error title=cellspec::${data(`${file} was not checked: ${reason}.`)}`,
      );
      return [...lines, ...failed].map((line) => `${line}\n`).join('');
    },
  };
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
export function summaryStream(): Stream {
  const byRule = new Map<string, { count: number; severity: Severity; files: number; last: string }>();
  return {
    file: ({ file, findings }) => {
      for (const { rule, severity } of findings) {
        const row = byRule.get(rule) ?? { count: 0, severity, files: 0, last: '' };
        row.count += 1;
        if (row.files === 0 || row.last !== file) row.files += 1;
        row.last = file;
        byRule.set(rule, row);
      }
      return '';
    },
    end: (report) => {
      const { errors, warnings, files } = tallyOf(report);
      const rows = [...byRule]
        .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
        .map(
          ([rule, { count, severity, files: inFiles }]) =>
            `| \`${rule}\` | ${severity} | ${count} | ${inFiles} |`,
        );
      const found = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ');
      const head = `### cellspec: ${found} in ${plural(files, 'file')}`;
      const table = ['', '| rule | severity | findings | files |', '| --- | --- | ---: | ---: |', ...rows];
      return `${[head, ...(rows.length === 0 ? [] : table)].join('\n')}\n`;
    },
  };
}
