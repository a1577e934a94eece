/** What YAML 1.2 makes of a plain scalar, and where YAML 1.1 readers such as PyYAML would make something else of it. */

const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** YAML 1.2 core schema. `.inf` and `.nan` stay text: a spec has no use for them, and NaN must not reach a rule. */
export function plainValue(text: string): string | number | boolean | null {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  if (!mayBeNumber(text)) return text;
  if (INTEGER.test(text) || FLOAT.test(text)) return finite(Number(text), text);
  if (OCTAL.test(text) || HEX.test(text)) return finite(Number(text), text);
  return text;
}

/** Starts like one, and has no unit behind it: most values of a spec do, and need not be held against pattern after pattern. */
function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  return numeric && !text.includes(' ');
}

function finite(value: number, text: string): number | string {
  return Number.isFinite(value) ? value : text;
}

const BOOLEAN_1_1 = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;
const SEXAGESIMAL = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const UNDERSCORES = /^[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?$/;
const BINARY = /^[-+]?0b[01_]+$/;
const LEADING_ZERO = /^[-+]?0[0-7_]+$/;
const EXPONENT_WITHOUT_SIGN = /^[-+]?(?:[0-9]+[eE][-+]?[0-9]+|[0-9]*\.[0-9]*[eE][0-9]+)$/;

/**
 * How a YAML 1.1 reader understands a plain scalar, where that differs from YAML 1.2; undefined where both agree.
 * Dates are left out on purpose: both readings of `2027-06-30` are accepted.
 */
export function legacyReading(text: string): string | undefined {
  const first = text.charCodeAt(0);
  const letter = (first | 32) === 121 || (first | 32) === 110 || (first | 32) === 111; // y, n, o
  if (letter) {
    if (text.length > 3 || !BOOLEAN_1_1.test(text)) return undefined;
    return /^(?:y|on)/i.test(text) ? 'true' : 'false';
  }
  if (!mayBeNumber(text)) return undefined;
  if (SEXAGESIMAL.test(text)) return `the number ${sexagesimal(text)}`;
  if (LEADING_ZERO.test(text)) return `the octal number ${Number.parseInt(text.replaceAll('_', ''), 8)}`;
  if (UNDERSCORES.test(text)) return `the number ${text.replaceAll('_', '')}`;
  if (BINARY.test(text)) return 'a binary number';
  if (OCTAL.test(text) || EXPONENT_WITHOUT_SIGN.test(text)) return 'text, not a number';
  return undefined;
}

function sexagesimal(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '').replaceAll('_', '').split(':');
  return sign * digits.reduce((total, part) => total * 60 + Number(part), 0);
}
