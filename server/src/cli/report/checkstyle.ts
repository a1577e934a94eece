/** Checkstyle's form, which many review tools read. */
import type { Severity } from '../../knowledge/types.js';
import type { Unreadable } from '../discover.js';
import { placeOf } from './place.js';
import type { FileReport } from './report.js';
import type { Stream } from './stream.js';
import { attributes } from './xml.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

export function checkstyleStream(): Stream {
  let head = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n';
  const opened = (rest: string): string => {
    const all = head + rest;
    head = '';
    return all;
  };
  return {
    file: (file) => opened(fileElement(file)),
    end: ({ unreadable }) => opened(`${unreadable.map(unread).join('')}</checkstyle>\n`),
  };
}

function fileElement(file: FileReport): string {
  const rows = file.findings.map(({ rule, severity, message, span }) => {
    const { startLine, startColumn } = placeOf(file, span);
    const values = {
      line: startLine,
      column: startColumn,
      severity: severities[severity],
      message,
      source: `cellspec.${rule.replace('/', '.')}`,
    };
    return `    <error${attributes(values)}/>\n`;
  });
  const name = attributes({ name: file.file });
  return rows.length === 0 ? `  <file${name}/>\n` : `  <file${name}>\n${rows.join('')}  </file>\n`;
}

function unread({ file, reason }: Unreadable): string {
  const values = { severity: 'error', message: `not checked: ${reason}`, source: 'cellspec.unreadable' };
  return `  <file${attributes({ name: file })}>\n    <error${attributes({ line: 1, ...values })}/>\n  </file>\n`;
}
