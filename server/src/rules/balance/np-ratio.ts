import type { Design } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Problem } from '../../finding/finding.js';
import { arealCapacity } from '../../physics/areal-capacity.js';
import { figureOf, isAssumed } from '../../physics/figure.js';
import { npRatio } from '../../physics/np-ratio.js';
import type { Where } from '../../spec/view.js';
import { defineRule } from '../rule.js';
import { areal } from '../shown.js';

/** The anode has to take all the lithium the cathode gives, where lithium would plate otherwise. */
export default defineRule('balance/np-ratio', ({ design, limits }, report) => {
  const anode = design.anode;
  const plates = anode?.actives.some(({ material }) => isOneOf(material, limits.plating_groups));
  if (anode === undefined || !plates) return;
  const roomy = anode.actives.every(({ material }) => isOneOf(material, limits.intercalation_groups));

  const ratio = figureOf(npRatio(design));
  const target = design.spec.targets?.n_p_ratio;
  if (ratio === undefined) {
    if (target && target.value.high < limits.min.value) report(targetTooLow(target.text, target.where));
    return;
  }
  const at = placeOf(design);
  const taken = figureOf(arealCapacity(anode));
  const given = design.cathode && figureOf(arealCapacity(design.cathode));
  const capacities = `The anode takes ${areal(taken?.value ?? 0)} and the cathode gives ${areal(given?.value ?? 0)}: N/P ${show(ratio.value)}`;
  const usual = isAssumed(ratio);
  const assumed = usual ? ' (with a specific capacity from the library)' : '';
  if (ratio.high < limits.min.value) {
    report({
      at,
      grade: usual ? 'below_assumed' : 'below',
      message: `${capacities}${assumed}. Below ${show(limits.min.value)} the anode is full before the cathode is empty, and lithium plates on it. Raise the anode loading or lower the cathode's.`,
    });
  } else if (roomy && ratio.low > limits.max.value) {
    report({
      at,
      grade: 'above',
      message: `${capacities}${assumed}. Above ${show(limits.max.value)} a good part of the anode is never used, costs energy and takes lithium for its film. Lower the anode loading unless fast charge or cold is the reason.`,
    });
  }
});

function targetTooLow(text: string, where: Where): Problem {
  return {
    at: where,
    grade: 'below',
    message: `A target N/P of ${text} leaves the anode smaller than the cathode: lithium would plate on it. Aim above 1.`,
  };
}

function placeOf(design: Design): Where {
  const spec = design.anode?.spec;
  const value = spec?.areal_capacity ?? spec?.loading ?? spec?.thickness;
  return value?.where ?? { span: spec?.where.key ?? { start: 0, end: 0 } };
}

function show(value: number): string {
  return value.toFixed(2);
}
