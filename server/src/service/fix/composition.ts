/** A composition that does not add up: every part scaled alike, or one of them made the balance. Only digits change. */
import type { Fix } from '../../finding/finding.js';
import { parseQuantity } from '../../quantity/parse.js';
import { isLiteral } from '../../spec/explain-quantity.js';
import type { DictShape } from '../../spec/shape.js';
import { type MapNode, resolve } from '../../syntax/tree.js';
import type { Edit, Span } from '../../text/span.js';
import { schemaAt } from '../locate-field.js';
import { fixOf, type Maker, placeOf } from './maker.js';

interface Part {
  readonly name: string;
  /** As typed, in its own unit. */
  readonly number: number;
  readonly digits: Span;
  /** Decimals as typed. */
  readonly decimals: number;
  /** Of the whole, in one. */
  readonly share: number;
}

/** Parts worth offering as the balance. */
const mostBalances = 4;

export const compositionSum: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const { shape } = schemaAt(desk.analysis.reading.shape, place?.path ?? []);
  if (place?.entry === undefined || shape?.kind !== 'dict' || shape.sum === undefined) return [];
  const names = [String(place.path.at(-1)), ...(shape.sumWith ?? [])];
  const maps = names.flatMap((name) => {
    const value = place.maps.at(-1)?.entries.find(({ key }) => key.text === name)?.value;
    return value?.kind === 'map' ? [value] : [];
  });
  const parts = maps.flatMap((map) => partsOf(map, shape));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return [];
  return [
    ...balances(parts.filter((part) => part !== undefined)),
    ...scaled(parts.filter((part) => part !== undefined)),
  ];
};

function partsOf(map: MapNode, { of }: DictShape): (Part | undefined)[] {
  return map.entries.map(({ key, value }) => {
    const node = value?.kind === 'alias' ? undefined : resolve(value);
    if (node?.kind !== 'scalar' || !isLiteral(node) || of.kind !== 'scalar') return undefined;
    const parsed = parseQuantity(node.text, of.dimensions ?? []);
    const [digits] = /^\d+(?:\.\d+)?/.exec(node.text) ?? [];
    if (!parsed.ok || digits === undefined || parsed.quantity.form !== 'exact') return undefined;
    return {
      name: key.text,
      number: Number(digits),
      digits: { start: node.span.start, end: node.span.start + digits.length },
      decimals: digits.split('.')[1]?.length ?? 0,
      share: parsed.quantity.value,
    };
  });
}

function balances(parts: readonly Part[]): readonly Fix[] {
  const gap = 1 - total(parts);
  const decimals = Math.max(...parts.map((part) => part.decimals));
  return [...parts]
    .sort((a, b) => b.share - a.share)
    .flatMap((part) => {
      const share = part.share + gap;
      if (share <= 0 || part.number === 0) return [];
      const newText = shorn((part.number * share) / part.share, decimals);
      if (Number(newText) <= 0) return [];
      return fixOf(`Make ${part.name} the balance: ${newText}`, [{ span: part.digits, newText }]);
    })
    .slice(0, mostBalances);
}

/** What rounding leaves goes to the largest part, so that the whole is the whole. */
function scaled(parts: readonly Part[]): readonly Fix[] {
  const sum = total(parts);
  const largest = parts.reduce((a, b) => (b.share > a.share ? b : a));
  if (
    !(sum > 0) ||
    parts.some((part) => part.number > 0 && part.share / part.number !== largest.share / largest.number)
  )
    return [];
  const decimals = Math.max(1, ...parts.map((part) => part.decimals));
  const texts = new Map(parts.map((part) => [part, shorn(part.number / sum, decimals)]));
  const unit = largest.share / largest.number;
  const rest = 1 / unit - parts.reduce((all, part) => all + Number(texts.get(part)), 0);
  texts.set(largest, shorn(Number(texts.get(largest)) + rest, decimals));
  const edits = parts.flatMap((part): Edit[] => {
    const newText = texts.get(part) ?? '';
    return Number(newText) === part.number ? [] : [{ span: part.digits, newText }];
  });
  return fixOf(
    `Scale all parts alike: ${parts.map((part) => `${part.name} ${texts.get(part)}`).join(', ')}`,
    edits,
  );
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { share }) => sum + share, 0);
}

function shorn(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
