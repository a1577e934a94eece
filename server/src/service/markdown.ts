/**
 * Markdown for hovers. Text from a spec is only ever shown: every character that Markdown or HTML could act on is
 * escaped, so a name like `[x](command:…)` stays a name.
 */

/** Any text, shown as it is. Line breaks become spaces. */
export function text(value: string): string {
  return value.replace(/[\\`*_{}[\]()#+\-.!|<>~&"'$:@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Any text in a code span, whatever back-ticks it holds. */
export function code(value: string): string {
  const flat = value.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** Only web addresses become links; anything else would be a way to run something. */
export function link(label: string, target: string): string {
  const address = target.replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return /^https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(address) ? `[${text(label)}](${address})` : text(label);
}

/** A link to a place in a spec; its address is made from the path of a file, never taken from a text. */
export function fileLink(label: string, address: string): string {
  const safe = address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return /^file:\/\/[\w.~:/@!$&'*+,;=%-]*(?:#L\d+)?$/.test(safe) ? `[${text(label)}](${safe})` : text(label);
}

/** A link to the document of a source (source-document.ts): nothing but an id can stand in it. */
export function sourceLink(label: string, id: string): string {
  return /^[a-z0-9_]+$/i.test(id) ? `[${text(label)}](cellspec:/sources/${id}.md)` : text(label);
}

/** A message of ours: words between back-ticks are code, the rest is text. */
export function message(value: string): string {
  return value
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.length > 1 && part.startsWith('`') && part.endsWith('`') ? code(part.slice(1, -1)) : text(part),
    )
    .join('');
}

/** Any text on one line of a document that people read as it is, too: nothing is escaped that needs not be. */
export function inline(value: string): string {
  return value
    .replace(/[\\`*_{}[\]<|&~$@#]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .replace(/^ ?([-+>=])/, '\\$1')
    .replace(/^(\d+)([.)]) /, '$1\\$2 ');
}

/** A sentence of ours in such a document: words between back-ticks are code. */
export function sentenceInline(value: string): string {
  return value
    .split(/(`[^`]*`)/)
    .map((part) => (/^`.+`$/.test(part) ? code(part.slice(1, -1)) : part === '' ? '' : inline(part)))
    .join('');
}

/** A table of GitHub's kind; cells are Markdown already. The columns named in `right` are set to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (right.includes(column) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
