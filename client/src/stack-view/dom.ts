/** Elements of the page. Text is only ever text: nothing of a spec is read as HTML. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...content);
  return made;
}

/** The drawing of the server as elements of this page. It is parsed as XML, so a script in it would not run. */
export function svgFrom(text: string): Element {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return document.importNode(parsed, true);
}

/** `{0}` replaced. */
export function filled(text: string, value: string): string {
  return text.replace('{0}', value);
}

export function percent(share: number): string {
  const value = share * 100;
  const digits = Math.abs(value) < 10 ? 1 : 0;
  return `${value.toFixed(digits)} %`;
}

export function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${percent(share).replace('-', '\u2212')}`;
}
