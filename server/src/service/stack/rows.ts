/** What stands beside the layers: a row of text for each layer and each place where two of them meet. */
import { element, fitted, usualLength, words } from '../svg.js';
import { faint, ink } from './fills.js';
import type { Consideration, DrawnInterface } from './interfaces.js';
import type { DrawnLayer } from './layers.js';
import { verdictMark } from './verdict-mark.js';

export interface Row {
  readonly height: number;
  /** In words, for a screen reader. */
  readonly label: string;
  draw(x: number, y: number, width: number): string;
}

const type = { name: 13.5, line: 12 };
const step = 15.5;
const gap = 7;
/** Bold letters are wider: of a width, this much counts. */
const bold = 0.93;

export function layerRow(layer: DrawnLayer): Row {
  const { name, material, role, thickness, mass, details, assumed, halved } = layer;
  const thick = thickness.origin === 'computed' ? `${thickness.text}, computed` : thickness.text;
  const known = material === undefined ? '' : ` (${material})`;
  const facts = [
    role,
    thick,
    ...(halved && thickness.metres !== undefined ? ['half drawn'] : []),
    ...(mass === undefined ? [] : [mass]),
  ];
  const lines = [
    facts.join(' · '),
    ...details,
    ...(assumed ? ['not in the spec; drawn because a cell has one'] : []),
  ];
  return {
    height: (1 + lines.length) * step + gap,
    label: [`${name}${known}`, role, thick, ...(mass === undefined ? [] : [mass]), ...lines.slice(1)].join(
      ', ',
    ),
    draw: (x, y, width) =>
      text(x, y + step - 3, type.name, nameWithMaterial(name, known, width), {
        class: 'name',
        'font-weight': 600,
      }) +
      lines
        .map((line, index) =>
          text(x, y + step * (index + 2) - 3, type.line, fitted(line, width, type.line), {
            class: 'line',
            fill: faint,
          }),
        )
        .join(''),
  };
}

function nameWithMaterial(name: string, known: string, width: number): string {
  return fitted(`${name}${known}`, width * bold, type.name);
}

/** Beside the boundary: mark, verdict and pair; below it what the author has said of it. */
export function interfaceRow(face: DrawnInterface): Row {
  const { judgement, pairs, count, place, name } = face;
  const [gravest] = pairs;
  const more = count > 1 ? ` (${count - 1} more)` : '';
  const unsaid = count - pairs.length;
  const where = place === 'inside' ? `${name}: ` : '';
  const eased = gravest && gravest.eased.length > 0 ? `, eased by ${gravest.eased.join(', ')}` : '';
  const verdict = gravest?.verdict ?? 'nothing to judge';
  const head = gravest ? `${verdict}${eased}` : verdict;
  const shown = asksFor(face) ? face.considerations : [];
  const lines = gravest ? 2 : 1;
  return {
    height: (lines + (shown.length > 0 ? 1 : 0)) * step + gap,
    label: [
      place === 'inside' ? `Inside ${name.replace(/^inside /, '')}` : `Interface ${name}`,
      ...(pairs.length === 0 ? [verdict] : pairs.map((pair) => `${pair.text}: ${pair.verdict}`)),
      ...(unsaid > 0 ? [`and ${unsaid} more pairs`] : []),
      ...shown.map(({ title, state }) => `${title} ${state}`),
    ].join(', '),
    draw: (x, y, width) =>
      verdictMark(judgement, x + 10, y + step / 2 + 2) +
      text(x + 26, y + step - 3, type.line, fitted(`${where}${head}`, (width - 26) * bold, type.line), {
        class: `line verdict-text verdict-${judgement}`,
        'font-weight': 600,
      }) +
      (gravest
        ? text(x + 26, y + 2 * step - 3, type.line, fitted(`${gravest.text}${more}`, width - 26, type.line), {
            class: 'line',
            fill: faint,
          })
        : '') +
      ticks(shown, x + 26, y + (lines + 1) * step - 3),
  };
}

/** Where a solid lies against an electrode they are asked for; elsewhere they are shown once somebody has said something. */
function asksFor({ asked, considerations }: DrawnInterface): boolean {
  return asked || considerations.some(({ state }) => state !== 'missing');
}

/** What is said first; then, in so many words, what is missing or left open. */
function ticks(considerations: readonly Consideration[], x: number, baseline: number): string {
  let at = x;
  return (['said', 'missing', 'left open'] as const)
    .flatMap((state) => {
      const these = considerations.filter((each) => each.state === state);
      if (these.length === 0) return [];
      const style =
        state === 'said' ? { class: 'line said', fill: faint } : { class: 'line missing', fill: ink };
      const say = (caption: string): string => {
        const said = text(at, baseline, type.line, caption, style);
        at += usualLength(caption, type.line) + 10;
        return said;
      };
      const lead = state === 'said' ? [] : [say(`${state}:`)];
      const boxes = these.map(({ title }) => {
        const drawn = box(state, at, baseline - 9);
        at += 14;
        return drawn + say(title);
      });
      return [...lead, ...boxes];
    })
    .join('');
}

function box(state: Consideration['state'], x: number, y: number): string {
  const frame = element('rect', {
    class: 'tick-box',
    x,
    y,
    width: 9,
    height: 9,
    fill: 'none',
    stroke: ink,
    'stroke-width': 0.9,
    'stroke-dasharray': state === 'said' ? undefined : '2 1.4',
  });
  if (state !== 'said') return frame;
  const d = `M${x + 1.8},${y + 4.8} l2,2.2 l3.6,-4.6`;
  return frame + element('path', { class: 'tick', d, fill: 'none', stroke: ink, 'stroke-width': 1.3 });
}

export function text(
  x: number,
  y: number,
  size: number,
  content: string,
  more: Readonly<Record<string, string | number>> = {},
): string {
  return element('text', { x, y, 'font-size': size, fill: ink, ...more }, words(content));
}
