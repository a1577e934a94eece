/** The layers of a cell in the order in which they are drawn: what the author calls each, and how thick it is. */
import type { Design, Electrode } from '../../design/design.js';
import { isAnodeFree, platesLithium } from '../../design/lithium-anode.js';
import { isNone, type Used } from '../../design/materials.js';
import { type Figure, figureOf, isFigure, type Outcome } from '../../physics/figure.js';
import { platesOf } from '../../physics/plate.js';
import { platedThickness } from '../../physics/plated-thickness.js';
import { isFilm, isHalved, type State } from '../../physics/repeat-unit.js';
import { showFigure } from '../../physics/show.js';
import { type LayerKind, type StackLayer, stackLayers } from '../../physics/stack-layers.js';
import type { Where } from '../../spec/view.js';
import { listed } from '../../spec/wording.js';
import type { Span } from '../../text/span.js';

export type DrawnKind = LayerKind | 'plated' | 'plate';

/** What it is made of, as far as a drawing shows it. */
export type Form = 'dense' | 'particles' | 'coated particles' | 'porous';

export interface DrawnThickness {
  /** For people: `12 um`, or why there is none. */
  readonly text: string;
  /** m; undefined where nothing says how thick the layer is. */
  readonly metres: number | undefined;
  readonly origin: 'stated' | 'computed' | 'convention' | 'missing';
}

export interface DrawnLayer {
  readonly kind: DrawnKind;
  /** Field that describes it; for lithium that a charge plates, the anode. */
  readonly path: string;
  /** As the author calls it. */
  readonly name: string;
  /** As the library calls it, where that is another name. */
  readonly material: string | undefined;
  /** `foil of the cathode`, `solid electrolyte`. */
  readonly role: string;
  readonly thickness: DrawnThickness;
  /** Per area, `26.7 mg/cm2`. */
  readonly mass: string | undefined;
  /** Half of it is drawn: the other half serves the next pair. */
  readonly halved: boolean;
  /** The spec does not mention it; a cell of this kind has one. */
  readonly assumed: boolean;
  /** What is on and in it, not to scale: coatings, what fills the pores. */
  readonly details: readonly string[];
  readonly form: Form;
  /** Where it is written, the record itself first: in this document, in a base, in a library. */
  readonly spans: readonly Span[];
}

/** Cathode foil first; films as they lie on their substrate, which comes last. */
export function drawnLayers(design: Design, state: State): readonly DrawnLayer[] {
  const { anode } = design;
  const layers = stackLayers(design).flatMap((layer): DrawnLayer[] => {
    const drawn = fromStack(design, layer);
    if (layer.path !== 'anode' || anode === undefined || !platesLithium(anode)) return [drawn];
    if (state === 'discharged') return [drawn];
    const plated = platedLayer(design, anode);
    return isAnodeFree(anode) && drawn.thickness.metres === 0 ? [plated] : [plated, drawn];
  });
  if (!isFilm(design)) return layers;
  const [substrate, encapsulation] = (['substrate', 'encapsulation'] as const).map((name) =>
    plateNamed(design, name),
  );
  return [...(encapsulation ?? []), ...[...layers].reverse(), ...(substrate ?? [])];
}

function fromStack(design: Design, layer: StackLayer): DrawnLayer {
  const { kind, path, name, used, where } = layer;
  const electrode =
    path === 'cathode' || path.startsWith('cathode.')
      ? design.cathode
      : path === 'anode' || path.startsWith('anode.')
        ? design.anode
        : undefined;
  const assumed =
    (kind === 'collector' && electrode?.spec.current_collector === undefined) ||
    (kind === 'separator' && design.spec.separator === undefined);
  return {
    kind,
    path,
    name,
    material: otherName(used, name),
    role: roleOf(design, layer, electrode),
    thickness: thicknessOf(layer.thickness),
    mass: massOf(layer.mass),
    halved: isHalved(design, layer),
    assumed,
    details: detailsOf(design, layer, electrode),
    form: formOf(design, layer, electrode),
    spans: assumed ? [] : [...spanOf(where), ...ownSpan(used)],
  };
}

/** A metal has no particles, and neither has a film that was grown. */
function formOf(design: Design, { kind }: StackLayer, electrode: Electrode | undefined): Form {
  if (kind === 'separator') return 'porous';
  if (kind !== 'electrode' || electrode === undefined) return 'dense';
  if (electrode.coating) return 'coated particles';
  const metal = electrode.actives.some(({ material }) => material?.groups.includes('dense_metal') === true);
  return metal || platesLithium(electrode) || isFilm(design) ? 'dense' : 'particles';
}

function roleOf(
  { electrolyteType, spec }: Design,
  { kind, path }: StackLayer,
  electrode: Electrode | undefined,
): string {
  switch (kind) {
    case 'collector':
      return spec.cell?.format?.value === 'thin_film'
        ? `current collector of the ${electrode?.side ?? 'electrode'}`
        : `foil of the ${electrode?.side ?? 'electrode'}`;
    case 'electrode':
      return electrode?.side ?? path;
    case 'interlayer':
      if (path.startsWith('interfaces.electrolyte')) return 'interlayer between the electrolytes';
      return `interlayer of the ${path.startsWith('interfaces.cathode') ? 'cathode' : 'anode'}`;
    case 'electrolyte':
      return `${electrolyteType === 'gel' ? 'gel' : 'solid'} electrolyte`;
    case 'separator':
      return 'separator';
  }
}

/** What a drawing to scale cannot show, in words. */
function detailsOf(design: Design, { kind }: StackLayer, electrode: Electrode | undefined): string[] {
  if (kind === 'electrode' && electrode) return electrodeDetails(electrode);
  if (kind === 'collector' && electrode) {
    const { coating, primer } = electrode.spec.current_collector ?? {};
    return [
      ...(coating && !isNone(coating.value) ? [`coated with ${coating.text}`] : []),
      ...(primer && !isNone(primer.value) ? [`primer: ${primer.text}`] : []),
    ];
  }
  if (kind === 'separator') {
    const { coating } = design.spec.separator ?? {};
    const side = coating?.side === undefined ? '' : `, ${coating.side.text} side`;
    const liquid = liquidName(design);
    return [
      ...(coating?.material
        ? [
            `coated with ${coating.material.text}${coating.thickness ? `, ${coating.thickness.text}` : ''}${side}`,
          ]
        : []),
      ...(liquid === undefined ? [] : [`filled with ${liquid}`]),
    ];
  }
  return [];
}

function electrodeDetails({ spec, coating, inner, soaked, actives }: Electrode): string[] {
  const own = spec.coating ?? actives.find((active) => active.own?.coating)?.own?.coating;
  const thick = own?.thickness === undefined ? 'thickness not given' : own.thickness.text;
  const liquid = soaked?.mixture ?? soaked?.ingredients[0];
  const conductors = [...inner, ...(liquid ? [liquid] : [])].map(({ name }) => name.text);
  const within = [
    ...(conductors.length > 0 ? [`${firstOf(conductors)} inside`] : []),
    ...(spec.porosity ? [`porosity ${spec.porosity.text}`] : []),
  ];
  return [
    ...(coating ? [`particles coated with ${coating.name.text}, ${thick}`] : []),
    ...(within.length > 0 ? [within.join(' · ')] : []),
  ];
}

const mostNames = 4;

function firstOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return listed(more > 0 ? [...names.slice(0, mostNames), `${more} more`] : names);
}

export function liquidName({ liquid }: Design): string | undefined {
  return (liquid?.mixture ?? liquid?.ingredients[0])?.name.text;
}

function platedLayer(design: Design, anode: Electrode): DrawnLayer {
  return {
    kind: 'plated',
    path: 'anode',
    name: 'lithium',
    material: undefined,
    role: 'plated by a charge',
    thickness: thicknessOf(platedThickness(design), 'thickness not known'),
    mass: undefined,
    halved: false,
    assumed: false,
    details: [],
    form: 'dense',
    spans: spanOf(anode.spec.where),
  };
}

function plateNamed(design: Design, wanted: 'substrate' | 'encapsulation'): DrawnLayer[] {
  return platesOf(design).flatMap(({ name, material, where, thickness, mass }) =>
    name === wanted
      ? [
          {
            kind: 'plate',
            path: `cell.${name}`,
            name: material?.name.text ?? name,
            material: material && otherName(material, material.name.text),
            role: name,
            thickness: thicknessOf(thickness),
            mass: massOf(mass),
            halved: false,
            assumed: false,
            details: [],
            form: 'dense',
            spans: spanOf(where),
          },
        ]
      : [],
  );
}

function otherName(used: Used | undefined, name: string): string | undefined {
  const known = used?.material?.oneOf === undefined ? used?.material?.name : undefined;
  return known === undefined || known.toLowerCase() === name.toLowerCase() ? undefined : known;
}

/** Never a guess, and what is nothing by convention says so: `no lithium at assembly`. A bound is not a thickness, and less than nothing is none either. */
function thicknessOf(outcome: Outcome<'length'>, nothing = 'thickness not given'): DrawnThickness {
  if (!isFigure(outcome)) return { text: nothing, metres: undefined, origin: 'missing' };
  const figure = figureOf(outcome);
  const written = showFigure(outcome);
  if (figure === undefined)
    return { text: `${written}: a bound, no thickness`, metres: undefined, origin: 'missing' };
  if (figure.value < 0) return { text: `${written}: not a thickness`, metres: undefined, origin: 'missing' };
  const origin = originOf(figure);
  return { text: origin === 'convention' ? `no ${figure.name}` : written, metres: figure.value, origin };
}

function originOf({ origin }: Figure): DrawnThickness['origin'] {
  if (origin.kind === 'convention') return 'convention';
  return origin.kind === 'spec' ? 'stated' : 'computed';
}

function massOf(outcome: Outcome<'areal_mass'>): string | undefined {
  const figure = figureOf(outcome);
  return figure === undefined || figure.value === 0 ? undefined : showFigure(figure);
}

/** Key and value; two places where a variant writes the key and the value comes from its base. */
export function spanOf({ span, key }: Where): Span[] {
  if (key === undefined) return [span];
  return key.file === span.file ? [{ ...span, start: key.start }] : [key, span];
}

function ownSpan(used: Used | undefined): Span[] {
  return used?.own === undefined ? [] : spanOf(used.own.where);
}
