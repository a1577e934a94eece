import { workOf } from '../../design/contents.js';
import type { Design, Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import { rolesOf } from '../../design/roles.js';
import { isProcess } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import { isAbove } from '../../quantity/compare.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

/** Water takes lithium out of nickel-rich oxides, and the lye that forms eats the aluminium foil. */
export default defineRule('process/aqueous-cathode', ({ design, knowledge, limits }, report) => {
  const cathode = design.cathode;
  const layered = cathode?.actives.find((each) => isOneOf(each.material, limits.layered_groups));
  // Water in a slurry with an ion conductor is judged by what it does to that: process/solvent-electrolyte.
  if (cathode === undefined || layered?.material === undefined || cathode.inner.length > 0) return;
  const rich = cathode.actives.find((each) => isOneOf(each.material, limits.rich_groups));
  const acid = cathode.others.some((each) => isOneOf(each.material, limits.acid_materials));
  const work = workOf(design).filter(({ station }) => station === 'cathode');
  for (const { step } of work) {
    const solvent = step.solvent && design.resolve(step.solvent, rolesOf.processSolvent);
    if (solvent === undefined || !isOneOf(solvent.material, limits.water_materials)) continue;
    const ph = step.slurry_ph;
    if (ph && isAbove(ph.value, limits.alkaline) && bareAluminium(cathode, limits.foil_materials)) {
      const ground = groundOf(knowledge, 'process/aqueous-cathode', 'alkaline');
      report({
        at: ph.where,
        grade: 'alkaline',
        ...ground,
        message: [
          `At pH ${ph.text} the slurry of \`${layered.name.text}\` dissolves the aluminium foil it is cast on: hydrogen bubbles under the coating and adhesion is lost.`,
          `Bring it to pH ${limits.alkaline.text} or below with phosphoric or polyacrylic acid, or take a carbon-coated foil.`,
          ...caution(ground.confidence),
        ].join(' '),
        related: [{ span: layered.name.where.span, message: 'what makes it alkaline' }],
      });
    } else if (ph === undefined || isAbove(ph.value, limits.alkaline)) {
      const verdict = solvent.material && knowledge.verdict(solvent.material, layered.material);
      if (verdict === undefined) continue;
      report({
        at: solvent.name.where,
        grade: rich ? 'nickel_rich' : 'layered',
        confidence: verdict.confidence,
        mitigated: acid || cathode.coating !== undefined,
        message: [
          rich
            ? `\`${rich.name.text}\` in a slurry with \`${solvent.name.text}\`: water takes lithium from the surface and turns it into hydroxide and carbonate. With so much nickel the slurry gels, the foil corrodes, and capacity is lost.`
            : `\`${layered.name.text}\` in a slurry with \`${solvent.name.text}\`: water takes some lithium from the surface and makes the slurry alkaline, which can corrode the foil and costs a little capacity.`,
          'Take NMP, or state the `slurry_ph` that phosphoric or polyacrylic acid brings it to.',
          ...caution(verdict.confidence),
        ].join(' '),
        related: [{ span: layered.name.where.span, message: 'the cathode material' }],
        citations: verdict.citations,
      });
    }
  }
  const dry = work.some(({ step }) => isProcess(step, limits.dry) || step.solvent);
  const binder = waterBinder(cathode, limits.binder_groups);
  if (rich && binder && !dry) report(boundInWater(rich, binder, design));
});

function bareAluminium({ collector, spec }: Electrode, foils: readonly string[]): boolean {
  const { coating, primer } = spec.current_collector ?? {};
  return isOneOf(collector?.material, foils) && coating === undefined && primer === undefined;
}

function waterBinder({ others }: Electrode, groups: readonly string[]): Used | undefined {
  return others.find((each) => isOneOf(each.material, groups));
}

function boundInWater(rich: Used, binder: Used, design: Design): Problem {
  const where = design.spec.manufacturing?.cathode ? 'the cathode step' : '`manufacturing.cathode`';
  return {
    at: binder.name.where,
    grade: 'binder',
    absence: true,
    confidence: 'recalled',
    message: `\`${binder.name.text}\` is processed in water, which takes lithium from \`${rich.name.text}\` and makes the slurry gel. PVDF from NMP is usual here. If the slurry is kept neutral, write its \`solvent\` and \`slurry_ph\` in ${where}. ${caution('recalled').join('')}`,
    related: [{ span: rich.name.where.span, message: 'the cathode material' }],
  };
}
