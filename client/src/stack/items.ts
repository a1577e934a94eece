/** Between the text and the drawing: which part of it the cursor is in, and which text a part of it stands for. */
import * as vscode from 'vscode';
import type { Location, StackAnswer, Stretch } from './messages.js';

/** The innermost layer or interface around the cursor, by its name in the drawing. */
export function itemAt(
  { description }: StackAnswer,
  document: vscode.Uri,
  position: vscode.Position,
): string | null {
  const around = [
    ...description.layers.map(({ places }, index) => ({ item: `layer-${index}`, places })),
    ...description.interfaces.map(({ places }, index) => ({ item: `interface-${index}`, places })),
  ].flatMap(({ item, places }) =>
    places
      .filter((place) => isIn(place, document))
      .map((place) => ({ item, range: toRange(place.range) }))
      .filter(({ range }) => range.contains(position)),
  );
  const innermost = around.filter(
    ({ range }) => !around.some((other) => !other.range.isEqual(range) && range.contains(other.range)),
  );
  return innermost[0]?.item ?? null;
}

/** Where it is written, in this document if it can be; of an interface nobody has written about, the layer before it. */
export function placeOf(
  { description }: StackAnswer,
  document: vscode.Uri,
  item: string,
): Location | undefined {
  const [kind, number] = item.split('-');
  const { layers, interfaces } = description;
  const face = kind === 'interface' ? interfaces[Number(number)] : undefined;
  const own = face?.places ?? [];
  const places = own.length > 0 ? own : (layers[face ? face.at : Number(number)]?.places ?? []);
  return places.find((place) => isIn(place, document)) ?? places[0];
}

export function toRange({ start, end }: Stretch): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The server writes an address its own way. */
function isIn({ uri }: Location, document: vscode.Uri): boolean {
  return vscode.Uri.parse(uri).toString() === document.toString();
}
