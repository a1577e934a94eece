/** The drawing itself: bands to scale, dimension line, labels with leaders, scale bar, key and notes. */
import { element, fitted, rounded, words } from '../svg.js';
import type { StackDescription } from './description.js';
import { band, faint, ink, paper, patterns } from './fills.js';
import { footOf } from './foot.js';
import { type DrawnInterface, isTelling } from './interfaces.js';
import type { DrawnLayer } from './layers.js';
import { bandWidth, head, labels, leastRoom, left, margin, right, unknownHeight, width } from './layout.js';
import { placeLabels } from './place-labels.js';
import { interfaceRow, layerRow, type Row, text } from './rows.js';
import { drawnMetres, type Ruler } from './ruler.js';
import { markStyles } from './verdict-mark.js';

interface Placed {
  readonly layer: DrawnLayer;
  readonly y: number;
  readonly height: number;
}

interface Item {
  readonly id: string;
  readonly row: Row;
  /** Where its leader starts. */
  readonly from: number;
  /** Of the thinner of the layers it lies between. */
  readonly thinnest: number;
  readonly layer?: Placed;
  readonly face?: DrawnInterface;
}

export function drawDescription(
  stack: StackDescription,
  ruler: Ruler,
  { interactive, ids }: { readonly interactive: boolean; readonly ids: string },
): string {
  const placed = placeBands(stack, ruler);
  const items = itemsOf(stack, placed);
  const tops = placeLabels(
    items.map(({ from, row }) => ({ middle: from, height: row.height })),
    head,
  );
  const bottom = Math.max(
    head + 10,
    (placed.at(-1)?.y ?? head) + (placed.at(-1)?.height ?? 0),
    ...items.map(({ row }, index) => (tops[index] ?? 0) + row.height),
  );
  const foot = footOf(stack, ruler, bottom + 22);
  const height = foot.bottom + margin;
  const title = `Layers of ${stack.title}`;
  const names = { title: `${ids}title`, desc: `${ids}desc` };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'stack',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      ...(interactive
        ? { role: 'group', 'aria-label': title, 'aria-describedby': names.desc }
        : { role: 'img', 'aria-labelledby': `${names.title} ${names.desc}` }),
      'font-family': "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    },
    element('title', { id: names.title }, words(title)),
    element('desc', { id: names.desc }, words(inWords(stack, items))),
    element('defs', {}, patterns(stack.layers, ids)),
    element('rect', { class: 'paper', width, height: Math.ceil(height), fill: paper }),
    element(
      'g',
      { 'aria-hidden': 'true' },
      heading(stack, ruler),
      ...placed.map((each) => bandOf(each, ids)),
      dimension(stack, placed),
    ),
    element(
      'g',
      interactive ? { role: 'listbox', 'aria-label': 'Layers and interfaces, from top to bottom' } : {},
      ...items.map((item, index) => drawItem(item, tops[index] ?? 0, interactive)),
    ),
    element('g', { 'aria-hidden': 'true' }, foot.svg),
  );
}

/** Where nothing is known all layers share the room. */
function placeBands({ layers }: StackDescription, ruler: Ruler): readonly Placed[] {
  const share = hasKnown(layers) ? unknownHeight : Math.max(unknownHeight, leastRoom / layers.length);
  let y = head;
  return layers.map((layer) => {
    const metres = drawnMetres(layer);
    const height = metres === undefined ? share : ruler.height(metres);
    const placed = { layer, y, height };
    y += height;
    return placed;
  });
}

/** As high as the labels of the longest list, so that each can stand beside its layer. */
export function roomFor(stacks: readonly StackDescription[]): number {
  const heights = stacks.map((stack) => {
    const items = itemsOf(
      stack,
      stack.layers.map((layer) => ({ layer, y: 0, height: 0 })),
    );
    const unknown = stack.layers.filter(({ thickness }) => thickness.metres === undefined).length;
    return items.reduce((sum, { row }) => sum + row.height, 0) - unknown * unknownHeight;
  });
  return Math.max(leastRoom, ...heights);
}

/** Layers and interfaces in the order in which they are met from top to bottom. */
function itemsOf({ interfaces }: StackDescription, placed: readonly Placed[]): readonly Item[] {
  return placed.flatMap((layer, at): Item[] => {
    const thinnest = Math.min(layer.height, placed[at + 1]?.height ?? layer.height);
    const from = layer.y + layer.height / 2;
    const own = { id: `layer-${at}`, row: layerRow(layer.layer), from, thinnest, layer };
    const met = interfaces.flatMap((face, index): Item[] => {
      if (face.at !== at || !isTelling(face)) return [];
      const edge = layer.y + layer.height * (face.place === 'inside' ? 0.75 : 1);
      return [{ id: `interface-${index}`, row: interfaceRow(face), from: edge, thinnest, face }];
    });
    return [own, ...met];
  });
}

function hasKnown(layers: readonly DrawnLayer[]): boolean {
  return layers.some(({ thickness }) => thickness.metres !== undefined && thickness.metres > 0);
}

function bandOf({ layer, y, height }: Placed, ids: string): string {
  const drawn = band(layer, { x: left, y, width: bandWidth, height }, ids);
  if (!layer.halved || layer.thickness.metres === undefined) return drawn;
  // The chain line of a part that goes on in the mirror: the middle of the foil.
  const edge = layer.path.startsWith('cathode') ? y : y + height;
  return (
    drawn +
    element('path', {
      class: 'edge chain',
      d: `M${left - 14},${rounded(edge)} H${right + 14}`,
      fill: 'none',
      stroke: ink,
      'stroke-width': 0.9,
      'stroke-dasharray': '12 3 2 3',
    })
  );
}

function drawItem({ id, row, from, thinnest, layer, face }: Item, top: number, interactive: boolean): string {
  const colour = face ? markStyles[face.judgement].colour : faint;
  const name = face ? `verdict-${face.judgement}` : 'of-layer';
  const meets = face?.place === 'between';
  const start = face ? right + 12 : right;
  const aim = top + (face ? 9.5 : 11);
  const line = element('path', {
    class: `leader ${name}`,
    d: `M${start},${rounded(from)} L${right + 18},${rounded(from)} L${labels - 10},${rounded(aim)} h6`,
    fill: 'none',
    stroke: colour,
    'stroke-width': face ? 1.1 : 0.7,
  });
  const boundary = face
    ? element('path', {
        class: `boundary ${name}`,
        d: meets
          ? `M${left - 6},${rounded(from)} H${right + 12}`
          : `M${right - 40},${rounded(from)} H${right + 12}`,
        fill: 'none',
        stroke: colour,
        // A line must not hide the layer it bounds.
        'stroke-width': meets && thinnest > 6 ? 2.4 : 1.2,
        'stroke-dasharray': markStyles[face.judgement].dash,
      })
    : '';
  const frames = [
    element('rect', {
      class: 'frame',
      x: labels - 4,
      y: top - 1,
      width: width - labels - 4,
      height: row.height - 3,
      rx: 2,
      fill: 'none',
    }),
    ...(layer
      ? [
          element('rect', {
            class: 'frame',
            x: left,
            y: layer.y,
            width: bandWidth,
            height: layer.height,
            fill: 'none',
          }),
        ]
      : []),
  ];
  return element(
    'g',
    {
      class: `item ${face ? 'interface' : 'layer'}`,
      'data-item': id,
      ...(interactive
        ? { role: 'option', tabindex: -1, 'aria-selected': 'false', 'aria-label': row.label }
        : {}),
    },
    element('title', {}, words(row.label)),
    ...(interactive ? frames : []),
    boundary,
    line,
    row.draw(labels, top, width - labels - margin),
  );
}

function heading({ title, states, state, layers }: StackDescription, { scale }: Ruler): string {
  const films = layers.some(({ kind }) => kind === 'plate');
  const what = films ? 'Films and what carries them' : 'One electrode pair';
  const charge = states.length > 1 ? `, ${state}` : '';
  const how =
    scale === 'linear' ? 'to scale' : 'logarithmic scale: thicknesses compare, heights do not add up';
  return (
    text(margin, 26, 15, fitted(title, width - 2 * margin, 15.5), { class: 'heading', 'font-weight': 600 }) +
    text(margin, 44, 11.5, `${what}${charge}, ${how}`, { class: 'line', fill: faint })
  );
}

/** The thickness of what is counted, as a dimension line beside it. */
function dimension({ total }: StackDescription, placed: readonly Placed[]): string {
  const counted = placed.filter(({ layer }) => layer.kind !== 'plate');
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return '';
  const [top, bottom] = [first.y, last.y + last.height];
  const x = 44;
  const known = total.metres !== undefined;
  const small = bottom - top < 30;
  const arrow = (y: number, down: 1 | -1): string =>
    element('path', { class: 'arrow', d: `M${x},${rounded(y)} l-2.6,${8 * down} h5.2 z`, fill: ink });
  // Turned by a quarter the caption needs room above and below.
  const middle = Math.max((top + bottom) / 2, head + 70);
  const caption = known ? `${total.name} ${total.text}` : `${total.name}: not known`;
  return [
    element('path', {
      class: 'dimension',
      d: `M${x - 6},${rounded(top)} H${left - 4} M${x - 6},${rounded(bottom)} H${left - 4} M${x},${rounded(top)} V${rounded(bottom)}`,
      fill: 'none',
      stroke: ink,
      'stroke-width': 0.7,
      'stroke-dasharray': known ? undefined : '4 3',
    }),
    ...(known && !small ? [arrow(top, 1), arrow(bottom, -1)] : []),
    element(
      'text',
      {
        class: 'dimension-text',
        transform: `translate(${x - 9} ${rounded(middle)}) rotate(-90)`,
        'text-anchor': 'middle',
        'font-size': 12,
        fill: ink,
      },
      words(fitted(caption, leastRoom, 12)),
    ),
  ].join('');
}

function inWords({ total, notes }: StackDescription, items: readonly Item[]): string {
  const order = items.map(({ row }) => row.label).join('; ');
  return `Thickness of the ${total.name}: ${total.text}. From top to bottom: ${order}. ${notes.join(' ')}`;
}
