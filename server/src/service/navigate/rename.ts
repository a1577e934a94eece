/** Giving a name another spelling wherever it is used, or saying why not. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { definitionsOf } from '../../project/definitions.js';
import { nameOf } from '../../project/elsewhere.js';
import type { Whole } from '../../project/whole.js';
import { anchorsOf } from '../../syntax/anchors.js';
import type { Document } from '../../text/document.js';
import type { Edit, Span } from '../../text/span.js';
import { anchorAt } from './anchors.js';
import type { Mark } from './marks.js';
import { marksNaming, type Named, nameAt } from './names.js';

export type Renamable =
  | {
      readonly kind: 'name';
      readonly token: Span;
      readonly name: string;
      readonly named: Named & { readonly home: string };
    }
  | { readonly kind: 'anchor'; readonly token: Span; readonly name: string };

export interface Refused {
  /** For people, as a whole sentence. */
  readonly refused: string;
}

/** Undefined where there is nothing to rename. */
export function renamableAt(
  document: Document,
  whole: Whole,
  knowledge: Knowledge,
  offset: number,
): Renamable | Refused | undefined {
  const anchor = anchorAt(document, offset)?.mark;
  if (anchor) return { kind: 'anchor', token: anchor.span, name: anchor.name };
  const found = nameAt(document, whole, knowledge, offset);
  if (found === undefined) return undefined;
  const { mark, named } = found;
  if (named === undefined)
    return {
      refused: `\`${mark.name}\` is defined nowhere, so there is nothing to rename; correct it here.`,
    };
  if ('material' in named)
    return {
      refused: `\`${mark.name}\` is a name of the built-in library. To call it something else here, introduce a material of your own under \`materials\` with \`base: ${mark.name}\`.`,
    };
  return { kind: 'name', token: mark.token, name: mark.name, named };
}

/** What no name can be, whatever the documents. */
export function unfit(what: Renamable, newName: string, knowledge: Knowledge): Refused | undefined {
  if (newName.trim() === '' || newName !== newName.trim())
    return { refused: 'A name cannot be empty, and has no spaces at its ends.' };
  // Control characters, line ends among them.
  if ([...newName].some((sign) => sign < ' ' || sign === '\u007f'))
    return { refused: 'A name stands on one line.' };
  if (what.kind === 'anchor' && /[\s,[\]{}]/.test(newName))
    return { refused: 'An anchor has no spaces, commas or brackets in its name.' };
  if (what.kind === 'name' && what.named.field === 'references' && /[\s,[\]{}"'#]/.test(newName))
    return {
      refused:
        'A key of `references` has no spaces, commas, quotes or brackets, so that `ref:KEY` stays one word.',
    };
  if (what.kind === 'name' && what.named.field === 'materials') {
    if (newName.toLowerCase() === 'none') return { refused: '`none` says that there is no material at all.' };
    if (knowledge.candidates(newName, []).length > 0)
      return {
        refused: `\`${newName}\` is a name of the built-in library already, and would mean something else to the next reader.`,
      };
  }
  return undefined;
}

/** What a document that builds on the home of the thing, or is it, has against the new name. */
export function conflictIn(
  { layers, sources }: Whole,
  { field, home }: Named & { readonly home: string },
  newName: string,
): Refused | undefined {
  if (!sources.has(home) && layers.at(-1)?.document.uri !== home) return undefined;
  const [other] = definitionsOf(layers, field, newName);
  return other && { refused: `\`${newName}\` is defined in \`${nameOf(other.document.uri)}\` already.` };
}

export function renameInDocument(
  document: Document,
  whole: Whole,
  knowledge: Knowledge,
  named: Named,
  newName: string,
): readonly Edit[] {
  return marksNaming(document, whole, knowledge, named).map((mark) => editOf(mark, document, newName));
}

/** Quotes stay as they are; a name that YAML would read as something else gets some. */
function editOf({ token, field }: Mark, { text }: Document, newName: string): Edit {
  const quote = text[token.start - 1];
  const quoted = (quote === '"' || quote === "'") && text[token.end] === quote;
  if (quoted && quote === "'") return { span: token, newText: newName.replaceAll("'", "''") };
  if (quoted) return { span: token, newText: JSON.stringify(newName).slice(1, -1) };
  const plain = field === 'references' || isPlain(newName);
  return { span: token, newText: plain ? newName : JSON.stringify(newName) };
}

/** Words that begin like a name and hold nothing YAML acts on. */
function isPlain(name: string): boolean {
  return (
    /^[a-z_(][\w.+()/-]*(?: [\w.+()/-]+)*$/i.test(name) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name)
  );
}

export function renameAnchor(document: Document, token: Span, newName: string): readonly Edit[] | Refused {
  if (anchorsOf(document.text).some(({ name }) => name === newName))
    return { refused: `There is an anchor \`&${newName}\` in this file already.` };
  return anchorAt(document, token.start)?.group.map(({ span }) => ({ span, newText: newName })) ?? [];
}
