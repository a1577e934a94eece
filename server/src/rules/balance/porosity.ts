import { type Design, type Electrode, electrodesOf } from '../../design/design.js';
import { isProcess, stepsOf } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import { coatingDensity } from '../../physics/coating-density.js';
import { compositionDensity } from '../../physics/composition-density.js';
import { figureOf } from '../../physics/figure.js';
import type { Interval } from '../../physics/interval.js';
import { computedPorosity, porosityOf } from '../../physics/porosity.js';
import { formatIn } from '../../quantity/format.js';
import type { Where } from '../../spec/view.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { setTo } from '../set-to.js';

type Limits = RuleLimits['balance/porosity'];

/** Pores follow from density and composition, and are as many as a liquid needs, or as few as a solid bears. */
export default defineRule('balance/porosity', ({ design, limits }, report) => {
  for (const electrode of electrodesOf(design)) {
    const problem =
      denserThanSolid(electrode, limits) ??
      otherThanComputed(electrode, limits) ??
      outOfRange(design, electrode, limits);
    if (problem) report(problem);
  }
});

function denserThanSolid(electrode: Electrode, limits: Limits): Problem | undefined {
  const { composition, density, thickness } = electrode.spec;
  const at = density ?? thickness;
  if (at === undefined || composition === undefined) return undefined;
  const computed = figureOf(computedPorosity(electrode));
  if (computed === undefined || !(computed.high < -limits.rounding.value)) return undefined;
  const solid = figureOf(compositionDensity(electrode));
  const packed = figureOf(coatingDensity(electrode));
  return {
    at: at.where,
    grade: 'impossible',
    message: `Without any pores a coating of this composition has ${solid ? formatIn(solid.value, 'density', 'g/cm3') : 'less'}, and ${density ? `\`density\` says ${density.text}` : `loading over thickness is ${packed ? formatIn(packed.value, 'density', 'g/cm3') : 'more'}`}. Thickness, energy density and the amount of electrolyte come out wrong. Check the density of the coating, which counts its pores, and that loading and thickness are for one side.`,
    related: composition.where.key ? [{ span: composition.where.key, message: 'the composition' }] : [],
  };
}

function otherThanComputed(electrode: Electrode, limits: Limits): Problem | undefined {
  const stated = electrode.spec.porosity;
  if (stated === undefined) return undefined;
  const computed = figureOf(computedPorosity(electrode));
  const gap = limits.gap.value;
  if (computed === undefined) return undefined;
  if (computed.low - stated.value.high <= gap && stated.value.low - computed.high <= gap) return undefined;
  const { density, loading, thickness } = electrode.spec;
  const source = density ?? loading ?? thickness;
  return {
    at: stated.where,
    grade: 'contradiction',
    message: `${density ? `${density.text} of coating` : 'Loading and thickness'} with this composition leave ${percent(computed.value)} pores, and \`porosity\` says ${stated.text}. The need for electrolyte and the way of the ions follow from it. Correct one of them, or leave \`porosity\` out: it is computed.`,
    related: source ? [{ span: source.where.span, message: 'what it is computed from' }] : [],
    fixes: setTo('porosity', stated, computed),
  };
}

/** What calendering leaves a liquid, and what pressing leaves between solids. */
function outOfRange(design: Design, electrode: Electrode, limits: Limits): Problem | undefined {
  const { spec, side } = electrode;
  const at = spec.porosity?.where ?? spec.density?.where ?? spec.thickness?.where;
  if (at === undefined) return undefined;
  const dry =
    design.electrolyteType === 'solid' && electrode.soaked === undefined && design.liquid === undefined;
  if (dry ? electrode.inner.length === 0 : design.electrolyteType !== 'liquid') return undefined;
  const porosity = figureOf(porosityOf(electrode));
  if (porosity === undefined) return undefined;
  if (dry) {
    if (!(porosity.low > limits.most_solid.value) || isFilled(design, limits)) return undefined;
    return outside(
      at,
      porosity,
      `of the ${side} is empty: no liquid fills the pores, so active material without contact to \`${electrode.inner[0]?.name.text}\` takes no part, and the current crowds where contact is left. Composites that work have up to some ${percent(limits.usual_solid.value)}. Press harder or warm, or choose a finer, softer electrolyte.`,
    );
  }
  if (porosity.high < limits.least_liquid.value) {
    return outside(
      at,
      porosity,
      `of the ${side} is pores: the liquid hardly gets in, and its ions have a long way round. Commercial electrodes keep ${percent(limits.usual_least.value)} to ${percent(limits.usual_most.value)}. Calender less.`,
    );
  }
  if (porosity.low > limits.most_liquid.value) {
    return outside(
      at,
      porosity,
      `of the ${side} is pores: thick for what it holds, it takes much electrolyte, and its particles hardly touch. Commercial electrodes keep ${percent(limits.usual_least.value)} to ${percent(limits.usual_most.value)}. Calender it, or say in the description why it stays open.`,
    );
  }
  return undefined;
}

function isFilled({ spec }: Design, { filling_steps }: Limits): boolean {
  return stepsOf(spec.manufacturing).some(({ step }) => isProcess(step, filling_steps));
}

function outside(at: Where, porosity: Interval, sentence: string): Problem {
  return {
    at,
    grade: 'range',
    confidence: 'practice',
    message: [`${percent(porosity.value)} ${sentence}`, ...caution('practice')].join(' '),
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}
