import type { Design } from '../../design/design.js';
import { type Ground, isOneOf, knownOf } from '../../design/facts.js';
import { type Face, isFilm, lithiumFace } from '../../design/layers.js';
import { mention, wordsAt } from '../../design/wording.js';
import type { Problem } from '../../finding/finding.js';
import { type ChargeCurrent, chargeCurrent } from '../../physics/charge-current.js';
import type { Interval } from '../../physics/interval.js';
import { formatIn } from '../../quantity/format.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';
import { rangeIn } from '../shown.js';

type Input = RuleInput<typeof id>;

const id = 'interface/critical-current-density';

/** Lithium can be plated on a solid only so fast before it grows into it. */
export default defineRule(id, (input, report) => {
  const { design, limits } = input;
  const face = lithiumFace(design, limits.lithium_groups);
  const current = chargeCurrent(design);
  if (face === undefined || current === undefined || isFilm(design, face.layer, limits.film)) return;
  const soft = isOneOf(face.layer.used.material, limits.soft_groups);
  // Warm lithium flows and heals; what is known of rigid electrolytes was found near room temperature.
  const { design: usual, max } = design.spec.operation?.temperature ?? {};
  const temperature = (usual ?? max)?.value;
  if (!soft && (temperature === undefined || temperature.high > limits.room.high)) return;
  const most = isPlain(face, design, limits) ? plainLimit(face, soft, input) : bestLimit(face, soft, input);
  if (most !== undefined && current.low > most.range.high * (1 + limits.tolerance.value)) {
    report(tooFast(current, face, most, soft, input));
  }
});

interface Most {
  readonly grade: 'plain' | 'best';
  readonly range: Interval;
  readonly fact: Pick<Ground, 'confidence' | 'citations' | 'conditions'>;
}

/** Nothing is done about filaments that the spec would tell of. */
function isPlain({ active, layer }: Face, design: Design, limits: Input['limits']): boolean {
  const { filler, scaffold, relative_density: dense } = layer.spec;
  return (
    isOneOf(active.material, limits.plain_materials) &&
    design.electrolyteType === 'solid' &&
    design.layers.length === 1 &&
    design.anode?.interlayer === undefined &&
    !filler &&
    !scaffold &&
    !(dense && dense.value.high >= limits.dense.low)
  );
}

/** The first fact is what plain cells reach; a family without facts of its own has a limit on the page. */
function plainLimit({ layer }: Face, soft: boolean, { limits, knowledge }: Input): Most | undefined {
  const { material } = layer.used;
  const fact = material?.properties.critical_current_density?.[0];
  if (fact?.quantity) return { grade: 'plain', range: fact.quantity, fact };
  if (soft || !isOneOf(material, limits.rigid_groups)) return undefined;
  return { grade: 'plain', range: limits.rigid, fact: groundOf(knowledge, id, 'rigid') };
}

/** With an interlayer, a denser separator, a second layer and so on: the most that anybody reported. */
function bestLimit({ layer }: Face, soft: boolean, { limits, knowledge }: Input): Most | undefined {
  if (!soft) return { grade: 'best', range: limits.best, fact: groundOf(knowledge, id, 'best') };
  const known = knownOf<'current_density'>(layer.used.material, 'critical_current_density');
  return known && { grade: 'best', range: known.quantity, fact: known.fact };
}

function tooFast(
  current: ChargeCurrent,
  { layer }: Face,
  { grade, range, fact }: Most,
  soft: boolean,
  { spec, limits }: Input,
): Problem {
  const face = spec.interfaces?.anode_electrolyte;
  const handled = face?.evidence !== undefined || mention(wordsAt(face), limits.handled);
  const amount = formatIn(current.value, 'current_density', 'mA/cm2');
  const what = current.stated ? current.source.text : `Charging at ${current.source.text}, ${amount},`;
  const name = layer.used.name.text;
  const known =
    grade === 'plain'
      ? `plain cells bear ${rangeIn(range, 'current_density', 'mA/cm2')} at most${soft ? '' : ', at room temperature'}`
      : `the most that is reported for cells of this kind is ${formatIn(range.high, 'current_density', 'mA/cm2')}`;
  const cure = soft
    ? 'Lower the rate, or hold the lithium in a host.'
    : 'Lower the rate, warm the cell, or add what raises the limit: a layer that takes up lithium, a denser separator, a second electrolyte layer.';
  return {
    at: current.source.where,
    grade,
    confidence: fact.confidence,
    mitigated: handled,
    message: [
      `${what} plates lithium on \`${name}\` faster than is known to go well: ${known}.`,
      'Above that it grows through as filaments and shorts the cell.',
      grade === 'plain' ? cure : 'Lower the rate, or give the evidence.',
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: layer.used.name.where.span, message: 'the electrolyte it is plated on' }],
    citations: fact.citations,
  };
}
