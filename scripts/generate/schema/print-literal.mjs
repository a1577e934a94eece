// Plain data as TypeScript, broken into lines where one line would be too long.

const code = Symbol('code');

/** A piece of code among the data, such as the name of a constant. */
export const raw = (text) => ({ [code]: text });

const lineWidth = 110;

export function printLiteral(value, indent) {
  const line = onOneLine(value);
  if (line.length + indent <= lineWidth || typeof value !== 'object' || value[code] !== undefined)
    return line;
  const pad = ' '.repeat(indent + 2);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = entriesOf(value).map(([label, each]) => `${pad}${label}${printLiteral(each, indent + 2)},\n`);
  return `${open}\n${parts.join('')}${' '.repeat(indent)}${close}`;
}

function onOneLine(value) {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (value[code] !== undefined) return value[code];
  const parts = entriesOf(value).map(([label, each]) => `${label}${onOneLine(each)}`);
  if (Array.isArray(value)) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function entriesOf(value) {
  if (Array.isArray(value)) return value.map((each) => ['', each]);
  return Object.entries(value).map(([key, each]) => [`${key}: `, each]);
}

function quote(text) {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return escaped.includes("'") ? `"${escaped.replaceAll('"', '\\"')}"` : `'${escaped}'`;
}
