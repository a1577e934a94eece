import type { Design } from '../../design/design.js';
import { type Known, known } from '../../design/facts.js';
import { isFilm, solidLayers } from '../../design/layers.js';
import type { Used } from '../../design/materials.js';
import { rolesOf } from '../../design/roles.js';
import { isProcess, type Station, stepsOf } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import { coolingStrain, leastMismatch } from '../../physics/thermal-mismatch.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';
import { rangeIn } from '../shown.js';

type Input = RuleInput<typeof id>;
type Expansion = Known<'thermal_expansion'>;

const id = 'interface/thermal-expansion';

interface Pair {
  readonly near: Used;
  readonly far: Used;
  /** Where both are already together when it gets hot. */
  readonly stations: readonly Station[];
}

/** What is fired together has to shrink together. */
export default defineRule(id, (input, report) => {
  const { spec, design, limits } = input;
  const firings = firingsOf(spec.manufacturing, limits.fires);
  if (firings.length === 0) return;
  const films = solidLayers(design).some((layer) => isFilm(design, layer, limits.film));
  if (films) return;
  for (const pair of pairsOf(design)) {
    const problem = judge(pair, firings, input);
    if (problem) report(problem);
  }
});

interface Firing {
  readonly at: Located<Quantity<'temperature'>>;
  /** Where it is done; undefined where it is said that two are fired together, wherever that is. */
  readonly station: Station | undefined;
}

function firingsOf(
  manufacturing: Design['spec']['manufacturing'],
  fires: readonly string[],
): readonly Firing[] {
  return stepsOf(manufacturing).flatMap(({ station, step }): Firing[] => {
    const at = step.temperature;
    if (at === undefined) return [];
    if (step.process?.value === 'co_sintering') return [{ at, station: undefined }];
    return isProcess(step, fires) ? [{ at, station }] : [];
  });
}

function pairsOf(design: Design): Pair[] {
  const { cathode, anode, layers, resolve, spec } = design;
  const carrier = spec.cell?.substrate?.material;
  const plate = carrier && resolve(carrier, rolesOf.substrate);
  const pairs: Pair[] = layers.flatMap((near, index) => {
    const far = layers[index + 1];
    return far ? [{ near, far, stations: ['stack'] }] : [];
  });
  // A sheet may be mounted on its carrier after firing; only co-sintering says that it was not.
  if (plate) for (const near of layers) pairs.push({ near, far: plate, stations: [] });
  for (const electrode of [cathode, anode]) {
    if (electrode === undefined) continue;
    for (const near of electrode.actives) {
      for (const far of electrode.inner) pairs.push({ near, far, stations: [electrode.side, 'stack'] });
      for (const far of layers) pairs.push({ near, far, stations: ['stack'] });
    }
  }
  return pairs.filter(({ near, far }) => near.material !== far.material);
}

function judge(
  { near, far, stations }: Pair,
  firings: readonly Firing[],
  { limits, knowledge }: Input,
): Problem | undefined {
  const a = known<'thermal_expansion'>(near, 'thermal_expansion');
  const b = known<'thermal_expansion'>(far, 'thermal_expansion');
  if (a === undefined || b === undefined) return undefined;
  const mismatch = leastMismatch(a.quantity, b.quantity);
  const fired = mismatch > limits.mismatch.value ? hottest(firings, stations) : undefined;
  if (fired === undefined) return undefined;
  return shrinksApart([near, a], [far, b], mismatch, fired, groundOf(knowledge, id, 'mismatch').citations);
}

function hottest(
  firings: readonly Firing[],
  stations: readonly Station[],
): Located<Quantity<'temperature'>> | undefined {
  return firings
    .filter(({ station }) => station === undefined || stations.includes(station))
    .map(({ at }) => at)
    .sort((x, y) => y.value.low - x.value.low)[0];
}

function shrinksApart(
  [near, a]: [Used, Expansion],
  [far, b]: [Used, Expansion],
  mismatch: number,
  fired: Located<Quantity<'temperature'>>,
  ground: Problem['citations'],
): Problem {
  const sure = a.fact.confidence === 'verified' ? b.fact.confidence : a.fact.confidence;
  const strain = formatIn(coolingStrain(mismatch, fired.value), 'fraction', '%', 2);
  return {
    at: fired.where,
    confidence: sure,
    message: [
      `On cooling from ${fired.text}, \`${near.name.text}\` shrinks by ${rangeIn(a.quantity, 'thermal_expansion', 'ppm/K')} and \`${far.name.text}\` by ${rangeIn(b.quantity, 'thermal_expansion', 'ppm/K')}: at least ${strain} of strain stays between them, and layers crack or peel off.`,
      'Fire them apart, choose a partner that shrinks alike, or put a graded or porous layer between.',
      ...caution(sure),
    ].join(' '),
    related: [
      { span: near.name.where.span, message: 'one of the two' },
      { span: far.name.where.span, message: 'the other' },
    ],
    citations: [...(ground ?? []), ...a.fact.citations],
  };
}
