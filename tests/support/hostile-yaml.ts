/** Texts that look like specs from afar: the words of the format, of the library and of YAML, thrown together. */
import fc from 'fast-check';
import { cell, library } from '../../server/src/generated/shape.js';
import type { Shape } from '../../server/src/spec/shape.js';
import { knowledge } from './knowledge.js';

const keys = new Set<string>();
const words = new Set<string>();

function collect(shape: Shape, depth: number): void {
  if (depth > 8) return;
  if (shape.kind === 'record') {
    for (const field of shape.fields.values()) {
      keys.add(field.name);
      for (const example of field.examples) words.add(example);
      collect(field.shape, depth + 1);
    }
  } else if (shape.kind === 'scalar') for (const choice of shape.choices ?? []) words.add(choice.value);
  else collect(shape.of, depth + 1);
}

collect(cell, 0);
collect(library, 0);
for (const material of knowledge.materials()) words.add(material.name).add(material.formula ?? material.id);

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const signs = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    ':',
    '- ',
    '? ',
    '"',
    "'",
    '&a ',
    '*a',
    '*b',
    '&b ',
    '<<: ',
    '!!str ',
    '!x ',
  ],
  ...[
    '|',
    '>',
    '|2-\n',
    '>+\n',
    '# ',
    '#',
    '%YAML 1.2\n',
    '---\n',
    '...\n',
    '@',
    '`',
    '~',
    'null',
    'no',
    '012',
  ],
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\0',
    '\ufeff',
    '\ud800',
    '😀',
  ],
  ...[
    '\\',
    '\u2028',
    '\u0085',
    '<<<<<<<',
    '>= ',
    '+- ',
    '..',
    ' @ 25 degC',
    '%',
    'µ',
    'TODO',
    'none',
    'x-own',
  ],
];
const amounts = [
  '1',
  '-0',
  '1e999',
  '0x1f',
  '1,5',
  '1.2.3',
  '70 um',
  '12 mg/cm2',
  '3..2 V',
  '>= 4 V',
  '-300 degC',
  '1 wt%',
];
const inner = ['\n  ', '\n    ', ' '];

const token: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...keys).map((key) => `\n${key}: `) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...inner), fc.constantFrom(...keys))
      .map(([gap, key]) => `${gap}${key}: `),
  },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...amounts) },
  { weight: 5, arbitrary: fc.constantFrom(...signs) },
  { weight: 1, arbitrary: fc.constantFrom(...inherited) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** Words and signs in a row. */
export const wordSalad: fc.Arbitrary<string> = fc
  .array(token, { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Any sixteen-bit units: most of what UTF-16 can hold, halves of characters included. */
export const anyUnits: fc.Arbitrary<string> = fc
  .uint16Array({ maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

export const anyBytes: fc.Arbitrary<Buffer> = fc
  .uint8Array({ maxLength: 400 })
  .map((bytes) => Buffer.from(bytes));

interface Slip {
  readonly kind: 'delete' | 'insert' | 'replace' | 'repeat' | 'move' | 'indent' | 'graft';
  /** Where, as a part of the text's length. */
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly token: string;
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'replace', 'repeat', 'move', 'indent', 'graft'),
  at: place,
  to: place,
  length: fc.integer({ min: 1, max: 40 }),
  token,
});

/** Real specs after a few slips of a hand that is not careful. */
export function slippedFrom(specs: readonly string[]): fc.Arbitrary<string> {
  const spec = fc.constantFrom(...specs);
  return fc
    .tuple(spec, spec, fc.array(slip, { minLength: 1, maxLength: 6 }))
    .map(([text, other, slips]) => slips.reduce((made, each) => slipped(made, each, other), text));
}

function slipped(text: string, { kind, at, to, length, token: word }: Slip, other: string): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + length);
  const target = Math.floor(to * text.length);
  const cut = text.slice(start, end);
  const lineStart = text.lastIndexOf('\n', start) + 1;
  switch (kind) {
    case 'delete':
      return text.slice(0, start) + text.slice(end);
    case 'insert':
      return text.slice(0, start) + word + text.slice(start);
    case 'replace':
      return text.slice(0, start) + word + text.slice(end);
    case 'repeat':
      return text.slice(0, start) + cut.repeat(3) + text.slice(end);
    case 'move':
      return text.slice(0, target) + cut + text.slice(target);
    case 'indent':
      return text.slice(0, lineStart) + ' '.repeat(length % 7) + text.slice(lineStart);
    case 'graft': {
      const from = Math.floor(to * other.length);
      return text.slice(0, start) + other.slice(from, from + 4 * length) + text.slice(end);
    }
  }
}
