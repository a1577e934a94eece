/** What a section takes over from a base and does not write itself, behind the key of the section. */
import type { Analysis } from '../lint/analyze.js';
import { nameOf } from '../project/elsewhere.js';
import { type Entry, type MapNode, type Node, resolve } from '../syntax/tree.js';
import type { Hint, HintPart } from './hint.js';
import { code } from './markdown.js';

/** Named in a hint; the others are counted, and named when somebody points at that. */
const mostNamed = 4;

/** In no order. Sections that this document leaves out altogether stand behind `extends`. */
export function inheritedHints({ document, reading, whole }: Analysis): Hint[] {
  const hints: Hint[] = [];
  const own = mapOf(reading.tree.root);
  const all = mapOf(whole.tree.root);
  const base = own?.fields.find(({ key }) => key.text === 'extends');
  if (own === undefined || all === undefined || base?.value === undefined) return [];
  add(all, base.value.span.end, false);
  below(own, all);
  return hints;

  function below(mine: MapNode, merged: MapNode): void {
    for (const { key, value } of mine.fields) {
      const [inner, outer] = [
        mapOf(value),
        mapOf(merged.fields.find((each) => each.key.text === key.text)?.value),
      ];
      if (inner === undefined || outer === undefined || outer.span.file !== undefined) continue;
      const behindKey = document.text.startsWith(':', key.span.end) ? key.span.end + 1 : key.span.end;
      add(outer, inner.flow ? inner.span.end : behindKey, true);
      below(inner, outer);
    }
  }

  function add(merged: MapNode, at: number, withValues: boolean): void {
    const inherited = merged.fields.filter(({ key }) => key.span.file !== undefined);
    if (inherited.length === 0) return;
    const named = inherited.length > mostNamed + 1 ? inherited.slice(0, mostNamed) : inherited;
    const parts = named.map((entry, index) => inheritedPart(entry, index === 0 ? '+ ' : ', ', withValues));
    const rest = inherited.slice(named.length);
    hints.push({ at, kind: 'inherited', parts: rest.length === 0 ? parts : [...parts, others(rest)] });
  }
}

function inheritedPart(entry: Entry, before: string, withValue: boolean): HintPart {
  const { key } = entry;
  return {
    label: `${before}${withValue ? written(entry) : key.text}`,
    tooltip: () => `${code(full(entry))}, inherited from ${code(nameOf(key.span.file ?? ''))}`,
    place: key.span,
  };
}

function others(rest: readonly Entry[]): HintPart {
  return {
    label: ` and ${rest.length} more`,
    tooltip: () =>
      rest
        .map((entry) => `- ${code(full(entry))}, inherited from ${code(nameOf(entry.key.span.file ?? ''))}`)
        .join('\n'),
  };
}

/** `loading 18.9 mg/cm2`; of what is more than one value only the name. */
function written({ key, value }: Entry): string {
  const node = resolve(value);
  return node?.kind === 'scalar' && !node.text.includes('\n') ? `${key.text} ${node.text}` : key.text;
}

function full({ key, value }: Entry): string {
  const node = resolve(value);
  return node?.kind === 'scalar' ? `${key.text}: ${node.text}` : key.text;
}

function mapOf(node: Node | undefined): MapNode | undefined {
  const plain = resolve(node);
  return plain?.kind === 'map' ? plain : undefined;
}
