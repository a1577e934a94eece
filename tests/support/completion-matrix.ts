/**
 * Places to complete at, made from one design in every way it can be written: block and flow, two and four blanks, LF
 * and CR LF, comments, half a word, text behind the cursor. Each says where in the document what is accepted has to land.
 */

export type Design = string | readonly Design[] | { readonly [name: string]: Design };

export interface Style {
  readonly name: string;
  readonly unit: number;
  /** Maps from this depth on are written in braces. */
  readonly flowFrom: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly comments: boolean;
}

export const styles: readonly Style[] = [
  { name: 'block', unit: 2, flowFrom: 99, lineEnd: '\n', comments: false },
  { name: 'four blanks, CR LF', unit: 4, flowFrom: 99, lineEnd: '\r\n', comments: false },
  { name: 'flow', unit: 2, flowFrom: 1, lineEnd: '\n', comments: true },
  { name: 'mixed, commented', unit: 2, flowFrom: 2, lineEnd: '\n', comments: true },
];

export interface Spot {
  readonly title: string;
  readonly text: string;
  readonly offset: number;
  /** Of the map that gets a key, or of the value. */
  readonly path: readonly (string | number)[];
  readonly wants: 'key' | 'value';
  /** The document as it is without what is being written. */
  readonly rest: string;
}

type Path = readonly (string | number)[];

/** Something that is written as it stands. */
const raw = '§';
const unindented = '<';

/** A new key at the start, in the middle and at the end of every map; every value gone, begun, or in the way. */
export function spots(design: Design, style: Style): Spot[] {
  const found: Spot[] = [];
  for (const { path, node } of nodes(design)) {
    if (typeof node === 'string') {
      for (const written of ['$0', `${node.slice(0, 2)}$0`, `${node}$0`, `$0${node}`])
        found.push(spot(design, style, path, 'value', written));
    } else if (!Array.isArray(node)) {
      const names = Object.keys(node);
      const places = [...new Set([0, Math.ceil(names.length / 2), names.length])];
      for (const index of places)
        for (const written of ['$0', 'co$0']) found.push(spot(design, style, path, 'key', written, index));
      // The editor has not indented the line yet. What stands below says where it belongs.
      if (path.length > 0 && path.length < style.flowFrom && names.length > 1)
        for (const written of ['$0', 'co$0'])
          found.push(spot(design, style, path, 'key', unindented + written, 1));
    }
  }
  return found;
}

function spot(
  design: Design,
  style: Style,
  path: Path,
  wants: 'key' | 'value',
  written: string,
  index = 0,
): Spot {
  const changed =
    wants === 'value' ? replaced(design, path, `${raw}${written}`) : withKey(design, path, written, index);
  const marked = `${lines(changed, style, 0, 0).join(style.lineEnd)}${style.lineEnd}`;
  const offset = marked.indexOf('$0');
  const without = wants === 'value' ? replaced(design, path, 'gone') : design;
  const rest = `${lines(without, style, 0, 0).join(style.lineEnd)}${style.lineEnd}`;
  const where = `${path.join('.')}${wants === 'key' ? `[${index}]` : ''}`;
  return {
    title: `${style.name}: ${where} ${written}`,
    text: marked.replace('$0', ''),
    offset,
    path,
    wants,
    rest,
  };
}

function* nodes(node: Design, path: Path = []): Generator<{ path: Path; node: Design }> {
  yield { path, node };
  if (typeof node === 'string') return;
  const entries: [string | number, Design][] = isList(node)
    ? node.map((each, index) => [index, each])
    : Object.entries(node);
  for (const [name, each] of entries) yield* nodes(each, [...path, name]);
}

function isList(node: Design): node is readonly Design[] {
  return Array.isArray(node);
}

function replaced(node: Design, [step, ...rest]: Path, value: Design): Design {
  if (step === undefined) return value;
  if (typeof node === 'string') throw new Error(`no ${step} in a text`);
  if (isList(node)) return node.map((each, index) => (index === step ? replaced(each, rest, value) : each));
  return Object.fromEntries(
    Object.entries(node).map(([name, each]) => [name, name === step ? replaced(each, rest, value) : each]),
  );
}

function withKey(design: Design, path: Path, written: string, index: number): Design {
  const map = path.reduce<Design>((node, step) => (node as never)[step] as Design, design);
  const entries = Object.entries(map);
  entries.splice(index, 0, [`${raw}${written}`, '']);
  return replaced(design, path, Object.fromEntries(entries));
}

function scalar(text: string): string {
  return text.startsWith(raw) ? text.slice(1) : text;
}

function lines(node: Design, style: Style, column: number, depth: number): string[] {
  const pad = ' '.repeat(column);
  if (typeof node === 'string') return [pad + scalar(node)];
  if (isList(node))
    return node.flatMap((each) => {
      const [first = '', ...others] =
        typeof each === 'string' || depth >= style.flowFrom
          ? [inFlow(each)]
          : lines(each, style, column + 2, depth + 1);
      return [`${pad}- ${first.trimStart()}`, ...others];
    });
  return Object.entries(node).flatMap(([name, value], index) => {
    const comment = style.comments && index % 2 === 1 ? '  # checked' : '';
    if (name.startsWith(raw + unindented)) return [`${name.slice(2)}${comment}`];
    if (name.startsWith(raw)) return [`${pad}${name.slice(1)}${comment}`];
    if (typeof value === 'string') return [`${pad}${name}: ${scalar(value)}${comment}`];
    const note = style.comments ? [`${pad}# about ${name}`] : [];
    if (depth + 1 >= style.flowFrom) return [...note, `${pad}${name}: ${inFlow(value)}${comment}`];
    return [...note, `${pad}${name}:${comment}`, ...lines(value, style, column + style.unit, depth + 1)];
  });
}

function inFlow(node: Design): string {
  if (typeof node === 'string') return scalar(node);
  if (isList(node)) return `[${node.map(inFlow).join(', ')}]`;
  const entries = Object.entries(node).map(([name, value]) =>
    name.startsWith(raw) ? name.slice(1) : `${name}: ${inFlow(value)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** What a snippet comes to when nobody types anything. */
export function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
