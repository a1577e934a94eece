/** How the layers look: a colour for the part a layer plays, a pattern for what it is made of. */
import { element } from '../svg.js';
import type { DrawnLayer } from './layers.js';

export const ink = '#1f2933';
export const faint = '#5b6773';
export const paper = '#ffffff';

/** On white paper; a page of its own may set others by the class `fill-NAME`. */
const colours: Readonly<Record<string, string>> = {
  collector: '#d5d9de',
  cathode: '#c7daf0',
  anode: '#ddd3c6',
  metal: '#e3e6ea',
  plated: '#eceff2',
  interlayer: '#dccfee',
  electrolyte: '#f3e9c3',
  separator: '#f2f5f7',
  plate: '#e4eadf',
  unknown: '#ffffff',
};

export function fillName({ kind, path, form, thickness }: DrawnLayer): string {
  if (thickness.metres === undefined) return 'unknown';
  if (kind !== 'electrode') return kind;
  if (path === 'anode' && form === 'dense') return 'metal';
  return path === 'anode' ? 'anode' : 'cathode';
}

function patternName(layer: DrawnLayer): string | undefined {
  if (layer.thickness.metres === undefined) return 'unknown';
  if (layer.kind === 'collector') return 'metal';
  if (layer.kind === 'plate' || layer.kind === 'electrolyte' || layer.kind === 'interlayer')
    return layer.kind;
  if (layer.form === 'particles') return 'particles';
  if (layer.form === 'coated particles') return 'coated';
  return layer.form === 'porous' ? 'pores' : undefined;
}

export function band(
  layer: DrawnLayer,
  box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  ids: string,
): string {
  const name = fillName(layer);
  const pattern = patternName(layer);
  const unknown = name === 'unknown';
  return [
    element('rect', { class: `fill-${name}`, ...box, fill: colours[name] }),
    ...(pattern === undefined ? [] : [element('rect', { ...box, fill: `url(#${ids}${pattern})` })]),
    element('rect', {
      class: unknown ? 'edge edge-unknown' : 'edge',
      ...box,
      fill: 'none',
      stroke: ink,
      'stroke-width': 0.8,
      'stroke-dasharray': unknown ? '5 3' : undefined,
    }),
  ].join('');
}

/** Patterns of the layers that are there. */
export function patterns(layers: readonly DrawnLayer[], ids: string): string {
  const used = new Set(layers.flatMap((layer) => patternName(layer) ?? []));
  return [...used].map((name) => pattern(name, ids)).join('');
}

function pattern(name: string, ids: string): string {
  const line = (d: string, width = 0.7): string =>
    element('path', {
      class: 'hatch',
      d,
      stroke: ink,
      'stroke-opacity': 0.45,
      'stroke-width': width,
      fill: 'none',
    });
  const dot = (cx: number, cy: number, r: number): string =>
    element('circle', { class: 'grain', cx, cy, r, fill: ink, 'fill-opacity': 0.24 });
  const ringed = (cx: number, cy: number, r: number): string =>
    dot(cx, cy, r) +
    element('circle', {
      class: 'ring',
      cx,
      cy,
      r: r + 1,
      fill: 'none',
      stroke: '#6a3d9a',
      'stroke-opacity': 0.75,
      'stroke-width': 0.9,
    });
  const tile = (side: number, ...content: readonly string[]): string =>
    element(
      'pattern',
      { id: `${ids}${name}`, width: side, height: side, patternUnits: 'userSpaceOnUse' },
      ...content,
    );
  switch (name) {
    case 'metal':
      return tile(7, line('M-1,8 L8,-1 M-1,1 L1,-1 M6,8 L8,6'));
    case 'plate':
      return tile(14, line('M-1,15 L15,-1', 0.5), line('M3,4 h3 M9,11 h2', 0.8));
    case 'electrolyte':
      return tile(16, line('M4,2.5 v3 M2.5,4 h3 M12,10.5 v3 M10.5,12 h3', 0.6));
    case 'interlayer':
      return tile(5, line('M2.5,0 v5', 0.6));
    case 'unknown':
      return tile(9, line('M-1,10 L10,-1 M-1,1 L1,-1 M8,10 L10,8'), line('M-1,-1 L10,10'));
    case 'particles':
      return tile(
        26,
        dot(6.5, 6.5, 4.6),
        dot(18.5, 8.5, 3.5),
        dot(12, 18.5, 4),
        dot(22.6, 20.4, 2.6),
        dot(2.6, 17.5, 2),
      );
    case 'coated':
      return tile(
        26,
        ringed(6.5, 6.5, 3.6),
        ringed(18.5, 8.5, 2.5),
        ringed(12, 18.5, 3),
        ringed(22.6, 20.4, 1.7),
        dot(2.6, 17.5, 1.2),
      );
    default:
      return tile(
        12,
        ...[
          [3, 3],
          [9, 9],
        ].map(([cx, cy]) =>
          element('ellipse', {
            class: 'pore',
            cx,
            cy,
            rx: 2.4,
            ry: 1.1,
            fill: 'none',
            stroke: ink,
            'stroke-opacity': 0.45,
            'stroke-width': 0.6,
          }),
        ),
      );
  }
}
