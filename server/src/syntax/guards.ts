/** What is looked at before a text is parsed: things that would make every later message misleading. */
import { type CST, Lexer, Parser } from 'yaml';
import type { SyntaxProblem } from './tree.js';

export function tooLarge(text: string, most: number): SyntaxProblem {
  return {
    rule: 'yaml/too-large',
    span: { start: 0, end: Math.min(firstLineEnd(text), 80) },
    message: `This file has ${thousands(text.length)} characters; files above ${thousands(most)} are not checked. A cell spec has a few thousand: was data pasted in that belongs in a file of its own?`,
    breaks: true,
  };
}

/** Many small things cost far more than as many characters of one text. */
export function tooMany(text: string, most: number): SyntaxProblem {
  return {
    rule: 'yaml/too-large',
    span: { start: 0, end: Math.min(firstLineEnd(text), 80) },
    message: `This file has more than ${thousands(most)} words and signs, and is not checked. A cell spec has a few thousand: was data pasted in that belongs in a file of its own?`,
    breaks: true,
  };
}

export function tooDeep(offset: number, most: number): SyntaxProblem {
  return {
    rule: 'yaml/too-large',
    span: { start: offset, end: offset + 1 },
    message: `This nests more than ${most} levels deep; a cell spec needs about six. Was a bracket repeated by mistake?`,
    breaks: true,
  };
}

/**
 * The tokens of a text, found without recursion; undefined where it has more than `most` words and signs. Of the
 * parser's errors only the first is kept, since it is the one that is told.
 */
export function tokensOf(text: string, most: number): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let failed = false;
  const keep = (found: Iterable<CST.Token>): void => {
    for (const token of found) {
      if (token.type !== 'error' || !failed) tokens.push(token);
      failed ||= token.type === 'error';
    }
  };
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > most) return undefined;
    keep(parser.next(lexeme));
  }
  keep(parser.end());
  return tokens;
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function firstLineEnd(text: string): number {
  const end = text.slice(0, 80).search(/[\r\n]/);
  return end < 0 ? Math.min(text.length, 80) : end;
}

const MARKER = /^(<{7}|>{7})(?: [^\r\n]*)?$/gm;

/** One finding a conflict, at its first marker: git's markers are also legal starts of YAML text, so errors would pile up. */
export function conflictMarkers(text: string): SyntaxProblem[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const problems: SyntaxProblem[] = [];
  let open = false;
  for (const match of text.matchAll(MARKER)) {
    const opens = match[1]?.startsWith('<') === true;
    if (opens || !open) problems.push(conflict(match.index, match[0].length));
    open = opens;
  }
  return problems;
}

function conflict(start: number, length: number): SyntaxProblem {
  return {
    rule: 'yaml/conflict-marker',
    span: { start, end: start + length },
    message:
      'A git merge conflict is still open here. Keep one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>; the rest of the file is checked after that.',
    breaks: true,
  };
}

/** The tokens of the first document, and what to say where a second one begins. */
export function firstOfMany(tokens: readonly CST.Token[]): {
  first: readonly CST.Token[];
  extra: SyntaxProblem | undefined;
} {
  let documents = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type !== 'document') continue;
    documents += 1;
    if (documents < 2) continue;
    const mark = token.start.find((each) => each.type === 'doc-start') as { offset?: number } | undefined;
    const start = mark?.offset ?? token.offset;
    const extra: SyntaxProblem = {
      rule: 'yaml/second-document',
      span: { start, end: start + (mark ? 3 : 1) },
      message: `${mark ? '`---` starts' : 'Behind `...` stands'} a second document, and a spec file describes one cell. Move what follows into a file of its own; it is not checked here.`,
      breaks: false,
    };
    return { first: tokens.slice(0, i), extra };
  }
  return { first: tokens, extra: undefined };
}
