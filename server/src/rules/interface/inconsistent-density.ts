import { known } from '../../design/facts.js';
import { solidLayers } from '../../design/layers.js';
import { apart, meet } from '../../physics/apart.js';
import { isBounded, product, quotient } from '../../physics/interval.js';
import { isOfCrystal } from '../../physics/solid-layer.js';
import { formatIn } from '../../quantity/format.js';
import { caution } from '../judge.js';
import { relatedTo } from '../related.js';
import { defineRule } from '../rule.js';
import { inUnitOf, setTo } from '../set-to.js';

/** The relative density of a layer is its density over that of the crystal. */
export default defineRule('interface/inconsistent-density', ({ design, limits }, report) => {
  for (const { spec, used } of solidLayers(design)) {
    const { density, relative_density: relative } = spec;
    const crystal = known<'density'>(used, 'density');
    if (density === undefined || relative === undefined || crystal === undefined) continue;
    // A binder, a filler or a scaffold is another solid, and its crystal another density.
    if (spec.binder || spec.filler || spec.scaffold) continue;
    // That of the crystal, given beside how dense the layer is, is taken for what it is.
    if (isOfCrystal(density.value, crystal.quantity)) continue;
    const share = quotient(density.value, crystal.quantity);
    if (!isBounded(share) || !isBounded(relative.value) || !(share.low > 0) || !(relative.value.low > 0))
      continue;
    // More than the crystal is another mistake, and said elsewhere.
    if (relative.value.low > 1 || meet(share, relative.value, limits.tolerance.value)) continue;
    const { confidence, citations } = crystal.fact;
    const dense = formatIn(crystal.quantity.value, 'density', density.value.unit);
    report({
      at: relative.where,
      confidence,
      message: [
        `${density.text} is ${inUnitOf(relative, share)} of the ${dense} of dense \`${used.name.text}\`, and \`relative_density\` says ${relative.text}: ${apart(share, relative.value)}.`,
        'The mass of the layer follows from the one, and what lithium finds in it from the other.',
        'Correct the one that is wrong, or leave one out.',
        ...caution(confidence),
      ].join(' '),
      related: relatedTo(density.where, 'the density of the layer'),
      citations,
      fixes: [
        ...setTo('relative_density', relative, share),
        ...setTo('density', density, product(relative.value, crystal.quantity)),
      ],
    });
  }
});
