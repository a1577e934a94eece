import { isOneOf, known } from '../../design/facts.js';
import { isFilm, type Layer, lithiumFace, solidLayers } from '../../design/layers.js';
import type { Problem } from '../../finding/finding.js';
import { type Interval, isBounded, quotient } from '../../physics/interval.js';
import { formatIn } from '../../quantity/format.js';
import type { Located } from '../../spec/view.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<typeof id>;

const id = 'interface/relative-density';

interface Density {
  readonly at: Located<unknown>;
  readonly share: Interval;
  readonly stated: boolean;
}

/** Lithium finds the pores of a separator. */
export default defineRule(id, (input, report) => {
  const { design, limits } = input;
  for (const { spec } of solidLayers(design)) {
    const stated = spec.relative_density;
    if (stated && stated.value.low > limits.whole.high) {
      report({
        at: stated.where,
        grade: 'impossible',
        message: `${stated.text} is denser than the crystal. The relative density is what was measured over the density of the crystal, at most 100 %; check which of the two was taken, and its composition.`,
      });
      return;
    }
  }
  const face = lithiumFace(design, limits.lithium_groups);
  if (face === undefined || design.electrolyteType !== 'solid' || design.layers.length > 1) return;
  if (isFilm(design, face.layer, limits.film)) return;
  const problem = porous(face.layer, input);
  if (problem) report(problem);
});

function porous(layer: Layer, { limits, knowledge }: Input): Problem | undefined {
  const { used, spec } = layer;
  const name = isOneOf(used.material, limits.ceramic_groups)
    ? 'ceramic'
    : isOneOf(used.material, limits.powder_groups)
      ? 'powder'
      : undefined;
  // A binder or filler fills pores, and a scaffold is no crystal: the share means something else there.
  if (name === undefined || spec.binder || spec.filler || spec.scaffold) return undefined;
  const density = densityOf(layer);
  if (density === undefined || density.share.high >= limits[name].low) return undefined;
  const { confidence, citations } = groundOf(knowledge, id, name);
  const amount = density.stated
    ? density.at.text
    : `${density.at.text}, ${formatIn(density.share.value, 'fraction', '%', 2)} of the crystal,`;
  return {
    at: density.at.where,
    confidence,
    message: [
      `\`${used.name.text}\` at ${amount} has pores that lithium grows into: separators that work with lithium are reported above about ${formatIn(limits[name].value, 'fraction', '%')}.`,
      name === 'ceramic'
        ? 'Sinter hotter, longer or under pressure, with lithium to make up for what evaporates.'
        : 'Press harder or warm, with finer powder.',
      'Density is not everything: small grains with some pores have outlasted dense large ones.',
      ...caution(confidence),
    ].join(' '),
    related: [{ span: used.name.where.span, message: 'the separator' }],
    citations,
  };
}

/** As stated, or the layer's density over that of the crystal. */
function densityOf({ spec, used }: Layer): Density | undefined {
  if (spec.relative_density) {
    return { at: spec.relative_density, share: spec.relative_density.value, stated: true };
  }
  const crystal = known<'density'>(used, 'density')?.quantity;
  if (spec.density === undefined || crystal === undefined) return undefined;
  const share = quotient(spec.density.value, crystal);
  return isBounded(share) ? { at: spec.density, share, stated: false } : undefined;
}
