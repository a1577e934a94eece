/** Codes of the characters that mean something to YAML. */
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const CLOSE_MAP = 125;
const DELETE = 127;

/** Tabs, other control characters, byte order marks, surrogates and lone carriage returns are left to the library. */
export function holdsUnusual(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code < SPACE
        ? code !== LF && !(code === CR && text.charCodeAt(i + 1) === LF)
        : code >= DELETE && isUnusual(code)
    ) {
      return true;
    }
  }
  return false;
}

function isUnusual(code: number): boolean {
  return (
    code < 0xa0 || (code >= 0xd800 && code < 0xe000) || code >= 0xfeff || code === 0x2028 || code === 0x2029
  );
}

/** Comma and brackets: what has a meaning of its own inside `{ }` and `[ ]`. */
export function isFlowSign(code: number): boolean {
  return (
    code === COMMA || code === OPEN_MAP || code === CLOSE_MAP || code === OPEN_LIST || code === CLOSE_LIST
  );
}

/** Whether a value may begin as this one does, without meaning something else to YAML. */
export function mayStartPlain(text: string, start: number, end: number, inFlow: boolean): boolean {
  const first = text.charAt(start);
  if (first !== '-') return !'?:,[]{}#&*!|>\'"%@`'.includes(first);
  const second = text.charCodeAt(start + 1);
  return start + 1 < end && second !== SPACE && (!inFlow || (second >= 48 && second <= 57));
}

/** Nothing but letters, digits, `_` and `-` up to the end, and blanks behind them. */
export function isBareWord(text: string, start: number, end: number): boolean {
  return /^[A-Za-z][\w-]*[ ]*$/.test(text.slice(start, end));
}
