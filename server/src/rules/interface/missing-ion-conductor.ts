import type { Design, Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import { isProcess, stepsOf } from '../../design/steps.js';
import type { RuleLimits } from '../../generated/ids.js';
import type { Role } from '../../knowledge/types.js';
import { isAbove } from '../../quantity/compare.js';
import { listed } from '../../spec/wording.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['interface/missing-ion-conductor'];

const carriers: readonly Role[] = ['solid_electrolyte', 'liquid_electrolyte', 'salt', 'solvent'];

/** Into a solid-state cathode ions come only through an ion conductor that is in there. */
export default defineRule('interface/missing-ion-conductor', ({ design, limits }, report) => {
  const { cathode, layers } = design;
  const [layer] = layers;
  const at = cathode?.spec.composition?.where.key;
  if (design.electrolyteType !== 'solid' || cathode === undefined || layer === undefined || !at) return;
  if (!isOneOf(layer.material, limits.rigid_groups) || isFilm(design, cathode, limits)) return;
  if (carriesIons(cathode, limits) || isFilledLater(design, limits)) return;
  const [active] = cathode.actives;
  if (active === undefined) return;
  const parts = cathode.spec.composition?.entries.map(({ name }) => `\`${name.text}\``) ?? [];
  report({
    at: { span: at },
    absence: true,
    message: `No ion conductor is in the cathode: \`composition\` holds ${listed(parts)}. Only the \`${active.name.text}\` that touches \`${layer.name.text}\` would take part; a solid does not flow into the pores. Add the solid electrolyte to \`composition\`, or write what is brought in later as \`catholyte\`.`,
    related: [{ span: layer.name.where.span, message: 'the solid electrolyte' }],
  });
});

function isFilm(design: Design, { spec }: Electrode, limits: Limits): boolean {
  const films = design.layers.some(({ material }) => isOneOf(material, limits.film_materials));
  const thin = spec.thickness !== undefined && !isAbove(spec.thickness.value, limits.film_thickness);
  return films || thin || design.spec.cell?.format?.value === 'thin_film';
}

/** Also where something in it is not known, and might be the ion conductor. */
function carriesIons(
  { inner, soaked, coating, interlayer, actives, others, spec }: Electrode,
  limits: Limits,
): boolean {
  if (inner.length > 0 || soaked !== undefined || ('catholyte' in spec && spec.catholyte)) return true;
  if (interlayer !== undefined) return true;
  const parts = [...actives, ...others, ...(coating ? [coating] : [])];
  return (
    parts.some(
      ({ material }) => material === undefined || material.roles.some((role) => carriers.includes(role)),
    ) || actives.some(({ material }) => isOneOf(material, limits.conducting_materials))
  );
}

function isFilledLater({ spec }: Design, limits: Limits): boolean {
  return stepsOf(spec.manufacturing, ['cathode', 'stack', 'assembly']).some(({ step }) =>
    isProcess(step, limits.filling_processes),
  );
}
