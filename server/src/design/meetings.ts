/**
 * Everything in a cell that meets something else, as pairs of materials with the way they meet. This is what verdicts
 * of the library are looked up for, by rules and by hovers alike.
 */
import type { Manufacturing } from '../generated/cell.js';
import { lastPer, oncePer } from '../quantity/once.js';
import type { Where } from '../spec/view.js';
import { type Contact, contactsOf, distinct, electrolytesAt, layerBeside } from './contacts.js';
import { type Design, type Electrode, electrodesOf, type Watched } from './design.js';
import { asMet } from './liquid.js';
import { firstLots } from './lots.js';
import { isNone, type Used } from './materials.js';
import { rolesOf } from './roles.js';
import { stepsOf } from './steps.js';

/** Where a pair meets. The names are used in the `judges:` of rule pages. */
export type MeetingPlace =
  | 'cathode'
  | 'anode'
  | 'coating'
  | 'cathode_collector'
  | 'anode_collector'
  | 'electrolytes'
  | 'parts'
  | 'processing';

type Span = Where['span'];

export interface Meeting extends Contact {
  readonly place: MeetingPlace;
  /** `touches`, `carries`, `is mixed with`: reads on to the name of the other. */
  readonly verb: string;
}

/** Found once for a design. */
export const meetingsOf = oncePer(findMeetings);

function findMeetings(design: Design): readonly Meeting[] {
  const electrodes = electrodesMet(design);
  return [
    ...electrodes.flatMap((electrode) => atElectrode(design, electrode)),
    ...electrodes.flatMap((electrode) => underLayers(design, electrode)),
    ...electrodes.flatMap((electrode) => atCollector(design, electrode)),
    ...electrolytePairs(design),
    ...electrodes.flatMap((electrode) => partsOf(design, electrode)),
    ...partsOfLayers(design),
    ...inProcess(design),
  ];
}

/** Looks at the meetings of what stands at this place alone: of the part itself, or of the mixture it is in. */
export function watching(design: Design, place: Span): Design {
  const liquids = [design.liquid, design.cathode?.soaked, design.anode?.soaked];
  const mixtures = liquids.flatMap((liquid) => {
    const mine = liquid?.ingredients.some((each) => isAt(each, place)) === true;
    return mine && liquid.mixture !== undefined ? [liquid.mixture] : [];
  });
  return { ...design, watched: { place, mixtures } };
}

/** Those with a part that is looked at, and both where it is one they share. */
function electrodesMet(design: Design): readonly Electrode[] {
  const { watched, layers, matrix, between, liquid } = design;
  const electrodes = electrodesOf(design);
  if (watched === undefined) return electrodes;
  const isHere = (used: Used | undefined): boolean => used !== undefined && isWatched(used, watched);
  if ([...layers, matrix, between, ...asMet(liquid)].some(isHere)) return electrodes;
  return electrodes.filter((electrode) => {
    const { others, inner, coating, interlayer, soaked, collector } = electrode;
    const parts = [...others, ...inner, coating, interlayer, collector];
    const met = [...asMet(soaked), ...skinsOf(design, electrode), ...activesMet(design, electrode)];
    return parts.some(isHere) || met.some(isHere);
  });
}

function isWatched(used: Used, watched: Watched | undefined): boolean {
  return watched === undefined || isAt(used, watched.place) || watched.mixtures.includes(used);
}

/** Whether the name stands there. */
export function isAt({ name }: Used, place: Span): boolean {
  const { start, end, file } = name.where.span;
  return start === place.start && end === place.end && file === place.file;
}

/**
 * Each of these with each of those, as far as they are looked for. Nothing is made of the others: in a list of what may
 * be written at a place every candidate asks for the few meetings it is in, in a blend of dozens.
 */
function paired(
  { watched }: Design,
  nears: readonly Used[],
  fars: readonly Used[],
  meeting: (near: Used, far: Used) => Meeting,
): Meeting[] {
  if (nears.length === 0 || fars.length === 0) return [];
  const looked = watched === undefined ? fars : fars.filter((far) => isWatched(far, watched));
  return nears.flatMap((near) => {
    const those = watched === undefined || isWatched(near, watched) ? fars : looked;
    return those.map((far) => meeting(near, far));
  });
}

/** What stands for the active materials: where one part is in question, the first lot of each and that part. */
function activesMet({ watched }: Design, { actives }: Electrode): readonly Used[] {
  if (watched === undefined) return actives;
  return lastMet(actives, [watched.place], () => {
    const first = firstLots(actives);
    const its = actives.find((each) => isAt(each, watched.place));
    return its === undefined || first.includes(its) ? first : [...first, its];
  });
}

const lastMet = lastPer<readonly Used[], readonly Used[]>();

function atElectrode(design: Design, electrode: Electrode): Meeting[] {
  const bare = electrode.side === 'cathode' && design.layers.length > 0;
  const { watched } = design;
  const looked = contactsOf(design, electrode, activesMet(design, electrode)).filter(
    ({ near, far }) => isWatched(near, watched) || isWatched(far, watched),
  );
  return looked.map(({ near, far, between, atFace }) => {
    const verb = bare && between === undefined ? 'lies uncoated against' : 'touches';
    // What lies between is judged as the layer it is, on both of its sides.
    const place = between ? 'coating' : electrode.side;
    return { place, near, verb, far, electrode, between, atFace };
  });
}

/** A coating and an interlayer also meet what they sit on. */
function underLayers(design: Design, electrode: Electrode): Meeting[] {
  const { coating, interlayer } = electrode;
  const actives = activesMet(design, electrode);
  return [
    ...paired(design, listOf(coating), actives, (near, far) =>
      pair('coating', near, 'sits on', far, electrode, false),
    ),
    ...paired(design, listOf(interlayer), actives, (near, far) =>
      pair('coating', near, 'lies on', far, electrode, true),
    ),
  ];
}

function listOf(used: Used | undefined): readonly Used[] {
  return used === undefined ? [] : [used];
}

/** Under a coating, a primer or a dense metal the foil never meets the electrolyte. A metal on the foil is the foil. */
function atCollector(design: Design, electrode: Electrode): Meeting[] {
  const { collector, actives, side } = electrode;
  if (collector === undefined) return [];
  const skins = skinsOf(design, electrode);
  const clad = skins.find(({ material }) => material?.roles.includes('current_collector') === true);
  const foil = clad ?? collector;
  const place = `${side}_collector` as const;
  const carried = paired(design, [foil], activesMet(design, electrode), (near, far) =>
    pair(place, near, 'carries', far, electrode, true),
  );
  const dense = actives.some(({ material }) => material?.groups.includes('dense_metal') === true);
  if (dense || (skins.length > 0 && clad === undefined)) return carried;
  const wetted = paired(design, [foil], electrolytesAt(design, electrode), (near, far) =>
    pair(place, near, 'meets', far, electrode, true),
  );
  return [...carried, ...wetted];
}

/** What is on the foil: its coating and its primer. */
function skinsOf(design: Design, { spec }: Electrode): readonly Used[] {
  const { coating, primer } = spec.current_collector ?? {};
  return [coating, primer].flatMap((name) =>
    name === undefined || isNone(name.value) ? [] : design.resolve(name, rolesOf.collectorSkin),
  );
}

/** Layers that lie on each other, ion conductors inside an electrode and the layer beside it, a liquid and a solid. */
function electrolytePairs(design: Design): Meeting[] {
  const { layers, between, watched } = design;
  const pairs = layers.flatMap((upper, index) => {
    const lower = layers[index + 1];
    if (lower === undefined) return [];
    if (between === undefined) return [meet(upper, lower)];
    return [meet(between, upper), meet(between, lower)];
  });
  for (const electrode of [design.cathode, design.anode]) {
    if (electrode === undefined) continue;
    const { inner, interlayer } = electrode;
    const beside = interlayer ? undefined : layerBeside(design, electrode);
    if (beside) for (const each of inner) pairs.push(meet(each, beside));
    inner.forEach((one, index) => {
      for (const other of inner.slice(index + 1)) pairs.push(meet(one, other));
    });
    const solids = distinct(beside ? [...inner, beside] : inner);
    for (const liquid of asMet(electrode.soaked)) for (const solid of solids) pairs.push(meet(liquid, solid));
  }
  for (const liquid of asMet(design.liquid)) {
    for (const layer of distinct(layers)) pairs.push(meet(liquid, layer));
  }
  return pairs.filter(
    ({ near, far }) =>
      near.material?.id !== far.material?.id && (isWatched(near, watched) || isWatched(far, watched)),
  );
}

function meet(near: Used, far: Used): Meeting {
  return pair('electrolytes', near, 'touches', far, undefined, true);
}

/** Binders and carbons of an electrode with its active materials and the ion conductor mixed in. */
function partsOf(design: Design, electrode: Electrode): Meeting[] {
  const { others, inner } = electrode;
  return paired(design, others, [...inner, ...activesMet(design, electrode)], (near, far) =>
    pair('parts', near, 'is mixed with', far, electrode, false),
  );
}

function partsOfLayers(design: Design): Meeting[] {
  const { layers, layerParts } = design;
  return paired(design, layerParts, distinct(layers), (near, far) =>
    pair('parts', near, 'is mixed with', far, undefined, false),
  );
}

/** A process solvent meets all that is in the slurry with it. */
function inProcess(design: Design): Meeting[] {
  const { cathode, anode, layers, layerParts } = design;
  const { manufacturing } = design.spec;
  const wet = manufacturing === undefined ? [] : wetSteps(manufacturing);
  if (wet.length === 0) return [];
  const inside = {
    cathode: cathode ? [...activesMet(design, cathode), ...cathode.inner, ...cathode.others] : [],
    anode: anode ? [...activesMet(design, anode), ...anode.inner, ...anode.others] : [],
    electrolyte: [...layers, ...layerParts],
  };
  return wet.flatMap(({ station, step }) => {
    const solvent = step.solvent && design.resolve(step.solvent, rolesOf.processSolvent);
    if (solvent === undefined) return [];
    const electrode = station === 'cathode' ? cathode : station === 'anode' ? anode : undefined;
    return paired(design, [solvent], inside[station as keyof typeof inside], (near, far) =>
      processing(near, 'is mixed with', far, electrode),
    );
  });
}

/** Steps of the parts that use a solvent. */
const wetSteps = oncePer((manufacturing: Manufacturing) =>
  stepsOf(manufacturing, ['cathode', 'anode', 'electrolyte']).filter(
    ({ step }) => step.solvent !== undefined,
  ),
);

/** What a step brings to a material of the cell: its solvent, its air. */
export function processing(near: Used, verb: string, far: Used, electrode?: Electrode): Meeting {
  return pair('processing', near, verb, far, electrode, false);
}

function pair(
  place: MeetingPlace,
  near: Used,
  verb: string,
  far: Used,
  electrode: Electrode | undefined,
  atFace: boolean,
): Meeting {
  return { place, near, verb, far, electrode, between: undefined, atFace };
}
