/** A strict reader of the XML that drawings are made of: elements, attributes in double quotes, text with five entities. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Throws where a parser of XML would. */
export function readXml(text: string): XmlElement {
  const token = /<(\/)?([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/)?>|([^<]+)/y;
  const open: Open[] = [{ name: '', attributes: new Map(), children: [] }];
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`not XML: ${JSON.stringify(text.slice(at, at + 60))}`);
    const [, closes, name = '', attributes = '', empty, content] = match;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('closed too often');
    if (content !== undefined) parent.children.push(plain(content));
    else if (closes) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      open.at(-1)?.children.push(last);
    } else {
      const made = { name, attributes: attributesOf(attributes), children: [] };
      if (empty) parent.children.push(made);
      else open.push(made);
    }
  }
  const [whole, ...others] = open[0]?.children ?? [];
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (whole === undefined || typeof whole === 'string' || others.length > 0)
    throw new Error('not one element');
  return whole;
}

/** The element and all below it. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
  ];
}

export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([A-Za-z][\w:-]*)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`two attributes ${name}`);
    found.set(name, plain(value));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(text: string): string {
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text)) throw new Error('a character XML cannot hold');
  return text.replace(/&([^;]*;?)/g, (_, name: string) => {
    const sign = entities[name.slice(0, -1)];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`&${name} is no entity`);
    return sign;
  });
}
