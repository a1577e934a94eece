/** The sign of a verdict: a shape and a letter of its own, so that it is told without its colour. */
import { element, words } from '../svg.js';
import type { Judgement } from './interfaces.js';

export interface MarkStyle {
  readonly letter: string;
  readonly title: string;
  /** On white paper; a page of its own may set another by the class `verdict-WORD`. */
  readonly colour: string;
  readonly dash: string | undefined;
}

// After the palette of Okabe and Ito, darkened until white letters on them are readable.
export const markStyles: Readonly<Record<Judgement, MarkStyle>> = {
  stable: { letter: 'S', title: 'stable', colour: '#00704f', dash: undefined },
  'kinetically-stabilised': {
    letter: 'K',
    title: 'kinetically stabilised',
    colour: '#0a66a0',
    dash: '10 2',
  },
  limited: { letter: 'L', title: 'limited', colour: '#8f5a00', dash: '7 3' },
  reactive: { letter: 'R', title: 'reactive', colour: '#b84300', dash: '4 2' },
  incompatible: { letter: 'X', title: 'incompatible', colour: '#a3001c', dash: '2 2' },
  conditional: { letter: 'C', title: 'holds only elsewhere', colour: '#56606b', dash: '1 3' },
  unknown: { letter: '?', title: 'no verdict', colour: '#56606b', dash: '1 4' },
};

const size = 8;

export function verdictMark(judgement: Judgement, x: number, y: number): string {
  const { letter, colour } = markStyles[judgement];
  const hollow = judgement === 'unknown' || judgement === 'conditional';
  const paint = hollow ? { fill: '#ffffff', stroke: colour, 'stroke-dasharray': '2 1.5' } : { fill: colour };
  return element(
    'g',
    { class: `mark verdict-${judgement}${hollow ? ' hollow' : ''}`, transform: `translate(${x} ${y})` },
    shape(judgement, paint),
    element(
      'text',
      {
        class: 'letter',
        y: judgement === 'limited' ? 4.6 : 3.4,
        'text-anchor': 'middle',
        'font-size': judgement === 'limited' ? 8.5 : 9.5,
        'font-weight': 700,
        fill: hollow ? colour : '#ffffff',
      },
      words(letter),
    ),
  );
}

function shape(judgement: Judgement, paint: Readonly<Record<string, string>>): string {
  const points = (corners: string): string =>
    element('polygon', { class: 'shape', points: corners, ...paint });
  switch (judgement) {
    case 'kinetically-stabilised':
      return points('-8,0 -4,-7 4,-7 8,0 4,7 -4,7');
    case 'limited':
      return points('0,-8.5 9,7 -9,7');
    case 'reactive':
      return points('0,-9 9,0 0,9 -9,0');
    case 'incompatible':
      return element('rect', { class: 'shape', x: -7.5, y: -7.5, width: 15, height: 15, ...paint });
    default:
      return element('circle', { class: 'shape', r: size - 0.5, ...paint });
  }
}
