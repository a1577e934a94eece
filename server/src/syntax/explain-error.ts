/** The YAML library's error codes in the words of somebody who has a spec in front of them. */
import type { ErrorCode } from 'yaml';
import { afterLine } from '../text/line-ends.js';
import type { Edit, Span } from '../text/span.js';
import type { ScalarNode, SyntaxProblem } from './tree.js';

export function explainYamlError(
  code: ErrorCode,
  pos: readonly [number, number],
  text: string,
  detail: string,
): SyntaxProblem {
  const at = visibleSpan(pos, text);
  return (
    unquotedBound(text, at.start) ??
    missingSpace(text, at.start) ??
    reservedStart(code, text, at.start) ?? {
      rule: code === 'TAB_AS_INDENT' ? 'yaml/tab' : 'yaml/syntax',
      span: at,
      message: sentences[code](detail),
      ...tabFix(code, at, text),
      breaks: true,
    }
  );
}

/** A line break or the end of the file cannot be seen: point at the last visible character before it. */
function visibleSpan(pos: readonly [number, number], text: string): Span {
  let start = Math.min(pos[0], Math.max(0, text.length - 1));
  while (start > 0 && /\s/.test(text[start] ?? ' ') && text[start] !== '\t') start -= 1;
  const lineEnd = endOfLine(text, start);
  const end = Math.max(start + 1, Math.min(pos[1], lineEnd));
  return { start, end: Math.min(end, Math.max(text.length, start)) };
}

function endOfLine(text: string, offset: number): number {
  const rest = text.slice(offset, offset + 2000).search(/[\r\n]/);
  return rest < 0 ? Math.min(text.length, offset + 2000) : offset + rest;
}

function lineAround(text: string, offset: number): { line: string; start: number } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { line: text.slice(start, endOfLine(text, offset)), start };
}

const longestTypedLine = 1000;

/** `energy: >= 44 Wh`: a `>` after the colon starts a folded block of text. */
function unquotedBound(text: string, offset: number): SyntaxProblem | undefined {
  const { line, start } = lineAround(text, offset);
  // The blanks of this pattern can be matched in many ways: harmless in a line somebody typed, endless in a hostile one.
  if (line.length > longestTypedLine) return undefined;
  const match = /^(\s*(?:- )?[\w .-]+:\s+)(>=?\s*[0-9.][^#\r\n]*)/.exec(line);
  if (!match) return undefined;
  const value = (match[2] ?? '').trimEnd();
  const span = {
    start: start + (match[1] ?? '').length,
    end: start + (match[1] ?? '').length + value.length,
  };
  return {
    rule: 'yaml/unquoted-value',
    span,
    message: `YAML takes the \`>\` for the start of a block of text. Put the bound in quotes: "${value}".`,
    fix: quoteFix(span, value),
    breaks: true,
  };
}

/** `loading:12 mg/cm2`: without the space YAML sees one long word, and complains a line later. */
function missingSpace(text: string, offset: number): SyntaxProblem | undefined {
  for (const probe of [offset, lineAround(text, offset).start - 2]) {
    if (probe < 0) continue;
    const { line, start } = lineAround(text, probe);
    const match = /^(\s*(?:- )?)([A-Za-z_][\w-]*):([^\s:/][^#\r\n]*)$/.exec(line);
    if (!match) continue;
    const colon = start + (match[1] ?? '').length + (match[2] ?? '').length + 1;
    return {
      rule: 'yaml/syntax',
      span: { start: colon - 1 - (match[2] ?? '').length, end: colon },
      message: `A space is missing behind \`${match[2]}:\`; without it YAML does not see a key.`,
      fix: {
        title: 'Insert the space',
        edits: [{ span: { start: colon, end: colon }, newText: ' ' }],
        safe: true,
      },
      breaks: true,
    };
  }
  return undefined;
}

/** `@ 25 degC`, `%`, a back-tick: characters that cannot open a plain value. */
function reservedStart(code: ErrorCode, text: string, offset: number): SyntaxProblem | undefined {
  if (code !== 'BAD_SCALAR_START') return undefined;
  const rest = text.slice(offset, endOfLine(text, offset));
  const value = rest
    .replace(/\s+#.*$/, '')
    .replace(/[\]},]*$/, '')
    .trimEnd();
  const span = { start: offset, end: offset + Math.max(1, value.length) };
  return {
    rule: 'yaml/unquoted-value',
    span,
    message: `A value cannot start with \`${text[offset]}\` in YAML. Put it in quotes: "${value}".`,
    fix: quoteFix(span, value),
    breaks: true,
  };
}

function quoteFix(span: Span, value: string): NonNullable<SyntaxProblem['fix']> {
  const newText =
    value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return { title: `Put ${newText} in quotes`, edits: [{ span, newText }], safe: true };
}

function tabFix(code: ErrorCode, at: Span, text: string): Pick<SyntaxProblem, 'fix'> {
  if (code !== 'TAB_AS_INDENT') return {};
  const edits: Edit[] = [];
  // A text in quotes or on lines of its own may hold tabs on purpose, so that the lines behind it are looked at later.
  for (let from = lineAround(text, at.start).start; from < text.length; from = afterLine(text, from)) {
    const line = text.slice(from, endOfLine(text, from));
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const newText = indent.replaceAll('\t', '  ');
    const span = { start: from, end: from + indent.length };
    if (newText !== indent && line.length > indent.length) edits.push({ span, newText });
    if (/[|>][-+\d]*[ \t]*(?:#.*)?$|["']/.test(line) || edits.length === mostTabbedLines) break;
  }
  return edits.length === 0
    ? {}
    : { fix: { title: 'Replace the tabs by two spaces each', edits, safe: true } };
}

const mostTabbedLines = 1000;

/** The library's words for what keyWithoutValue says. */
export function isKeyWithoutValue(code: ErrorCode, detail: string): boolean {
  return code === 'MISSING_CHAR' && detail.includes('followed by map values');
}

/** A key nobody gave a value, in a flow map usually half of a text that a comma cut in two. */
export function keyWithoutValue(key: ScalarNode, flow: boolean, text: string): SyntaxProblem {
  const comma = flow && /,\s*$/.test(text.slice(Math.max(0, key.span.start - 50), key.span.start));
  const message = comma
    ? `The comma before \`${key.text}\` ends the value in front of it, so this is read as another key without a value. If the comma belongs to the text, put the whole text in quotes.`
    : `\`${key.text}\` has no value: write \`${key.text}: …\`.`;
  return { rule: 'yaml/key-without-value', span: key.span, message, breaks: false };
}

const indentation = (detail: string) =>
  closingBracket(detail) ??
  'The indentation does not fit the lines above: keys of one map start in the same column, and what belongs to a key is indented further than it.';
const stray = () =>
  'YAML cannot make sense of this. A missing bracket, quote or colon shortly before it is the usual cause.';

const sentences: Record<ErrorCode, (detail: string) => string> = {
  ALIAS_PROPS: () =>
    'An alias such as `*base` stands for itself alone: it can carry no anchor or tag of its own.',
  BAD_ALIAS: () => 'An anchor (`&name`) or alias (`*name`) needs a name of letters and digits.',
  BAD_DIRECTIVE: () => 'Lines that start with `%` are instructions to YAML and have no place in a spec.',
  BAD_DQ_ESCAPE: () =>
    'A backslash in double quotes starts an escape, and this is none that YAML knows. Use single quotes, or double the backslash.',
  BAD_INDENT: indentation,
  BAD_PROP_ORDER: () => 'An anchor or tag stands behind the colon or dash it belongs to, not before it.',
  BAD_SCALAR_START: stray,
  BLOCK_AS_IMPLICIT_KEY: () =>
    'Two keys stand on one line. Start the second one on a line of its own, indented further, or write `{key: value}`.',
  BLOCK_IN_FLOW: () =>
    'Inside `{ }` and `[ ]` everything is written with brackets and commas; indented lines cannot stand there.',
  DUPLICATE_KEY: () => 'This key is already given above.',
  IMPOSSIBLE: stray,
  KEY_OVER_1024_CHARS: () => 'This key is more than 1,024 characters long. Is a quote or a colon missing?',
  MISSING_CHAR: (detail) => missingCharacter(detail),
  MULTILINE_IMPLICIT_KEY: () =>
    'A key has to stand on one line. Is a colon missing on the line before, or is this line indented too little?',
  MULTIPLE_ANCHORS: () => 'A value can carry one anchor (`&name`) only.',
  MULTIPLE_DOCS: () => 'A spec file describes one cell, so it is one document.',
  MULTIPLE_TAGS: () => 'A value can carry one tag (`!name`) only.',
  NON_STRING_KEY: () => 'A key has to be a single word or name.',
  RESOURCE_EXHAUSTION: () => 'This nests too deep to be read.',
  TAB_AS_INDENT: () => 'A tab is used for indentation; YAML allows spaces only.',
  TAG_RESOLVE_FAILED: () => 'Tags (`!name`) have no meaning in a spec. Delete it.',
  UNEXPECTED_TOKEN: stray,
  BAD_COLLECTION_TYPE: () => 'Tags (`!name`) have no meaning in a spec. Delete it.',
};

function missingCharacter(detail: string): string {
  const quote = /closing (['"])/.exec(detail)?.[1];
  if (quote) return `The text that starts with ${quote} is never closed.`;
  if (detail.includes(', or :') || detail.includes('Missing ,'))
    return 'A comma is missing between two entries.';
  if (detail.includes('space after')) return 'A space is missing behind the colon.';
  if (detail.includes('Comments must')) return 'A comment needs a space before its `#`.';
  return closingBracket(detail) ?? stray();
}

function closingBracket(detail: string): string | undefined {
  const bracket = /end with a ([\]}])/.exec(detail)?.[1];
  return bracket && `A closing \`${bracket}\` is missing.`;
}

/** A key that its map has already. */
export function duplicateKey(key: ScalarNode, earlier: ScalarNode): SyntaxProblem {
  return {
    rule: 'yaml/duplicate-key',
    span: key.span,
    message: `\`${key.text}\` is already given above. The first one is used; delete or rename one of the two.`,
    related: { span: earlier.span, message: 'first given here' },
    breaks: false,
  };
}
