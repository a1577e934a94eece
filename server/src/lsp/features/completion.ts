/**
 * Completion. An editor that runs VS Code's command for opening the list again says so (`initializationOptions:
 * {commands: [editor.action.triggerSuggest]}`): behind an accepted key its values are then shown at once.
 */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
  TextEdit,
} from 'vscode-languageserver/node';
import { completeReference } from '../../document/complete.js';
import { completeInsert } from '../../document/complete-insert.js';
import { completeWaiver } from '../../document/complete-waiver.js';
import type { LinkRole } from '../../project/written-path.js';
import { complete } from '../../service/completion/complete.js';
import { aboutIn, describe } from '../../service/completion/describe.js';
import { beginsWith } from '../../service/completion/names.js';
import type { Offer, OfferKind } from '../../service/completion/offer.js';
import { offsetAt } from '../../text/line-index.js';
import type { Client } from '../client.js';
import type { Snapshot } from '../documents.js';
import { type Feature, type Host, offsetIn } from '../feature.js';
import { inPlace, toRange } from '../to-protocol.js';

const kinds: Readonly<Record<OfferKind, CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  material: CompletionItemKind.Constant,
  choice: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Event,
  place: CompletionItemKind.Reference,
  reference: CompletionItemKind.Reference,
  class: CompletionItemKind.Class,
  file: CompletionItemKind.File,
  snippet: CompletionItemKind.Snippet,
};

/** What opens a list: behind these a key, an item, a value, a unit, a condition or an alias may begin. */
const triggers = [' ', ':', '-', '{', '[', ',', '@', '*', '/', '"', "'"];
/** In documents: behind these a field of a linked spec may begin. */
const triggersInDocuments = ['#', '.'];

const suggest = 'editor.action.triggerSuggest';

export const completions: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [...triggers, ...triggersInDocuments], resolveProvider: true },
  }),
  connect: (host) => {
    const { connection, documents, knowledge, templates, client, answer } = host;
    connection.onCompletion(({ textDocument, position, context }) => {
      const forSpecs = !triggersInDocuments.includes(context?.triggerCharacter ?? '');
      return (
        answer(
          textDocument.uri,
          (snapshot): CompletionItem[] | CompletionList => {
            if (!forSpecs) return [];
            const offset = offsetIn(snapshot, position);
            const snippets = abilities(client()).snippetSupport === true;
            const files = (role: LinkRole) => documents.candidates(textDocument.uri, role);
            const around = { snippets, files, templates };
            const offers = complete(documents.analysis(snapshot), knowledge, offset, around);
            const goesOn = context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
            const left = goesOn && standsThere(offers, snapshot, offset) ? [] : offers;
            return {
              isIncomplete: left.some(canEndLine),
              items: toItems(left, snapshot, offset, client()),
            };
          },
          position,
        ) ?? inDocument(textDocument.uri, position, host)
      );
    });
    connection.onCompletionResolve((item) => {
      const about = aboutIn(item.data);
      const text = about && describe(about, knowledge, client().links);
      return text === undefined
        ? item
        : { ...item, documentation: { kind: MarkupKind.Markdown, value: text } };
    });
  },
};

/**
 * An editor asks again with every key for what can end a line: names of materials follow what is being written, and once
 * a word stands there its list goes. A key goes on behind its colon.
 */
function canEndLine({ kind }: Offer): boolean {
  return kind !== 'field' && kind !== 'snippet';
}

/**
 * What would be offered stands there whole, and nothing else begins so: a list would only keep Enter from ending the
 * line. One that does not fit stays, to say so.
 */
function standsThere(offers: readonly Offer[], { document }: Snapshot, offset: number): boolean {
  const begun = offers.filter((offer) => {
    const typed = typedOf(offer, document.text, offset);
    return [offer.label, ...(offer.aliases ?? [])].some((name) => beginsWith(name, typed));
  });
  const [only, ...others] = begun;
  if (only === undefined || only.marked || others.length > 0 || offset < only.span.end) return false;
  return only.text === typedOf(only, document.text, offset);
}

/** What stands before the cursor of the word that is being written. */
function typedOf({ span }: Offer, text: string, offset: number): string {
  return text.slice(span.start, offset).trimStart();
}

function inDocument(
  uri: string,
  { line, character }: Position,
  { answerDocument, documents, knowledge, client }: Host,
): CompletionItem[] | null {
  return answerDocument(uri, (snapshot, around) => {
    const { design, lines } = snapshot;
    const offset = offsetAt(lines, { line, column: character });
    const waiver = completeWaiver(design, () => documents.markdownAnalysis(snapshot), offset, knowledge);
    if (waiver !== undefined) return toItems(waiver, snapshot, offset, client());
    const paths = {
      paths: () => documents.candidates(uri, 'base'),
      inLinks: !client().commands.has(suggest),
    };
    const references = completeReference(design, offset, around, paths);
    if (references === undefined)
      return completeInsert(design, knowledge, offset, around, paths.paths).map(
        ({ label, detail, span, newText }, index) => ({
          label,
          kind: CompletionItemKind.Snippet,
          detail,
          sortText: String(index).padStart(4, '0'),
          filterText: label,
          textEdit: TextEdit.replace(toRange(span, lines), newText),
        }),
      );
    return references.map((offer, index) => {
      const { label, detail, span, newText } = offer;
      return {
        label,
        kind: referenceKinds[offer.kind],
        ...(detail === undefined ? {} : { detail }),
        sortText: String(index).padStart(4, '0'),
        textEdit: TextEdit.replace(toRange(span, lines), newText),
      };
    });
  });
}

const referenceKinds = {
  file: CompletionItemKind.File,
  field: CompletionItemKind.Property,
  figure: CompletionItemKind.Value,
} as const;

function abilities({ capabilities }: Client) {
  return capabilities.textDocument?.completion?.completionItem ?? {};
}

function toItems(
  offers: readonly Offer[],
  snapshot: Snapshot,
  offset: number,
  client: Client,
): CompletionItem[] {
  return offers.map((offer, index) => toItem(offer, index, offset, snapshot, client));
}

function toItem(
  offer: Offer,
  index: number,
  offset: number,
  snapshot: Snapshot,
  client: Client,
): CompletionItem {
  const { lines, document } = snapshot;
  const { label, usual, remark, detail, aliases = [], about, snippet, span, goesOn } = offer;
  // Snippets of ours have no choices over several lines, so their lines are lines of the text.
  const { newText: text } = inPlace({ span, newText: offer.text }, snapshot);
  const can = abilities(client);
  const typed = typedOf(offer, document.text, offset);
  const range = toRange(span, lines);
  const upToCursor = toRange({ start: span.start, end: Math.min(offset, span.end) }, lines);
  const beside = can.labelDetailsSupport === true;
  const insertReplace = can.insertReplaceSupport === true && offset < span.end;
  const asIs = can.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true;
  const above =
    beside || remark === undefined
      ? detail
      : [remark, detail].filter((part) => part !== undefined).join('. ');
  return {
    label,
    kind: kinds[offer.kind],
    ...(beside && (usual || remark)
      ? {
          labelDetails: {
            ...(usual ? { detail: ` ${usual}` } : {}),
            ...(remark ? { description: remark } : {}),
          },
        }
      : {}),
    ...(above ? { detail: above } : {}),
    sortText: String(index).padStart(4, '0'),
    filterText: filterOf(label, aliases, typed),
    textEdit: insertReplace
      ? { newText: text, insert: upToCursor, replace: range }
      : TextEdit.replace(range, text),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(about === undefined ? {} : { data: about }),
    ...(goesOn && client.commands.has(suggest) ? { command: { title: '', command: suggest } } : {}),
  };
}

/** As much as editors look at. */
const longestFilter = 120;

/** All names, so that what people type finds what is written; the one that was begun goes first. */
function filterOf(label: string, aliases: readonly string[], typed: string): string {
  const names = [label, ...aliases];
  const first = typed === '' ? undefined : names.find((name) => beginsWith(name, typed));
  const ordered = first === undefined ? names : [first, ...names.filter((name) => name !== first)];
  let text = '';
  for (const name of ordered) {
    if (text !== '' && text.length + name.length >= longestFilter) continue;
    text += text === '' ? name : ` ${name}`;
  }
  return text;
}
