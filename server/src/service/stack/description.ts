/** A cell's layers as plain data: what the drawing shows, for views, screen readers and machines. */
import { type Design, readDesign } from '../../design/design.js';
import { platesLithium } from '../../design/lithium-anode.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../lint/analyze.js';
import { figureOf, isFigure } from '../../physics/figure.js';
import {
  chargedThickness,
  dischargedThickness,
  isFilm,
  type State,
  unitName,
} from '../../physics/repeat-unit.js';
import { showFigure } from '../../physics/show.js';
import { listed } from '../../spec/wording.js';
import { type DrawnInterface, drawnInterfaces } from './interfaces.js';
import { type DrawnLayer, drawnLayers } from './layers.js';

export interface StackDescription {
  readonly title: string;
  readonly state: State;
  /** Both where a charge plates lithium, so that they differ. */
  readonly states: readonly State[];
  /** Top to bottom, as drawn. */
  readonly layers: readonly DrawnLayer[];
  readonly interfaces: readonly DrawnInterface[];
  readonly total: StackTotal;
  readonly notes: readonly string[];
}

export interface StackTotal {
  /** `repeat unit` or `films`. */
  readonly name: string;
  readonly text: string;
  /** m; undefined where a layer of it is not known. */
  readonly metres: number | undefined;
}

export function describeStack(
  { document, spec, reading }: Analysis,
  knowledge: Knowledge,
  state: State = 'charged',
): StackDescription {
  const design = readDesign(spec, knowledge);
  const layers = drawnLayers(design, state);
  return {
    title: spec.name?.text ?? fileName(document.uri),
    state,
    states: platesLithium(design.anode) ? ['charged', 'discharged'] : ['charged'],
    layers,
    interfaces: drawnInterfaces(design, layers, knowledge),
    total: totalOf(design, state),
    notes: [
      ...(reading.trustedUntil === Number.POSITIVE_INFINITY
        ? []
        : ['The text of the spec breaks off: what stands behind that is not drawn.']),
      ...notesOn(design, layers),
    ],
  };
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function totalOf(design: Design, state: State): StackTotal {
  const outcome = state === 'charged' ? chargedThickness(design) : dischargedThickness(design);
  const figure = figureOf(outcome);
  const name = unitName(design);
  if (figure !== undefined) return { name, text: showFigure(figure), metres: figure.value };
  const missing = isFigure(outcome) ? [] : [...new Set(outcome.missing.map((each) => each.name))];
  const what = missing.length > 3 ? `${missing.slice(0, 3).join(', ')} and more` : listed(missing);
  return { name, text: what === '' ? 'not known' : `not known without ${what}`, metres: undefined };
}

function notesOn(design: Design, layers: readonly DrawnLayer[]): string[] {
  if (design.overfull) return ['This spec has more parts than a cell can have, so nothing is drawn.'];
  const absent = (['cathode', 'anode', 'electrolyte'] as const).filter(
    (part) => design.spec[part] === undefined,
  );
  const unknown = layers.filter(({ thickness }) => thickness.metres === undefined);
  return [
    ...(absent.length > 0 ? [`Not in the spec yet: ${listed(absent)}.`] : []),
    ...(layers.some(({ halved }) => halved)
      ? ['Half of each foil is drawn and counted: the other half serves the next pair.']
      : []),
    ...(isFilm(design) && design.spec.cell?.substrate
      ? ['The spec does not say which side the substrate carries; it is drawn under the cathode.']
      : []),
    ...(unknown.length > 0 ? ['Hatched layers have no thickness in the spec and are not to scale.'] : []),
    ...(layers.some(({ form }) => form === 'coated particles')
      ? ['Coatings on particles are shown by rings around them, not to scale.']
      : []),
  ];
}
