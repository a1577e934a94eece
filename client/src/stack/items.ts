/** Between the text and the drawing: which part of it the cursor is in, and which text a part of it stands for. */
import * as vscode from 'vscode';
import type { StackAnswer, Stretch } from './messages.js';

/** The innermost layer or interface around the cursor, by its name in the drawing. */
export function itemAt({ description }: StackAnswer, position: vscode.Position): string | null {
  const around = [
    ...description.layers.map(({ ranges }, index) => ({ item: `layer-${index}`, ranges })),
    ...description.interfaces.map(({ ranges }, index) => ({ item: `interface-${index}`, ranges })),
  ].flatMap(({ item, ranges }) =>
    ranges.map(toRange).flatMap((range) => (range.contains(position) ? [{ item, range }] : [])),
  );
  const innermost = around.filter(
    ({ range }) => !around.some((other) => !other.range.isEqual(range) && range.contains(other.range)),
  );
  return innermost[0]?.item ?? null;
}

/** Where the record of it stands; of an interface nobody has written about, that of the layer before it. */
export function rangeOf({ description }: StackAnswer, item: string): vscode.Range | undefined {
  const [kind, number] = item.split('-');
  const { layers, interfaces } = description;
  const face = kind === 'interface' ? interfaces[Number(number)] : undefined;
  const [range] = face?.ranges ?? [];
  const [fallback] = layers[face ? face.at : Number(number)]?.ranges ?? [];
  const found = range ?? fallback;
  return found && toRange(found);
}

export function toRange({ start, end }: Stretch): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
