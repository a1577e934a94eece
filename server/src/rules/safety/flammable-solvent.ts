import { workOf } from '../../design/contents.js';
import { known } from '../../design/facts.js';
import { rolesOf } from '../../design/roles.js';
import { contain, textsOf } from '../../design/wording.js';
import { formatIn } from '../../quantity/format.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

/** A solvent that gives an ignitable vapour at room temperature, in a step that says nothing of its air. */
export default defineRule('safety/flammable-solvent', ({ spec, design, limits }, report) => {
  if (contain(textsOf(spec.description), limits.provisions)) return;
  const told = new Set<string>();
  for (const { step } of workOf(design)) {
    const solvent = step.solvent && design.resolve(step.solvent, rolesOf.processSolvent);
    const flash = known<'temperature'>(solvent, 'flash_point');
    if (solvent?.material === undefined || flash === undefined || told.has(solvent.material.id)) continue;
    if (flash.quantity.high >= limits.room.low) continue;
    const air = step.atmosphere && design.resolve(step.atmosphere, rolesOf.atmosphere).material;
    const inert = air !== undefined && limits.inert_materials.includes(air.id);
    if (inert || contain(textsOf(step.atmosphere), limits.provisions)) continue;
    told.add(solvent.material.id);
    report({
      at: solvent.name.where,
      absence: true,
      confidence: flash.fact.confidence,
      citations: flash.fact.citations,
      message: [
        `\`${solvent.name.text}\` gives an ignitable vapour from ${formatIn(flash.quantity.value, 'temperature', 'degC')} on, below room temperature, and nothing is said of what keeps it from igniting. Name the provision in \`atmosphere\`: nitrogen or argon, or exhaust air kept below the explosion limit. A solvent with a higher flash point, or a dry process, does without.`,
        ...caution(flash.fact.confidence),
      ].join(' '),
    });
  }
});
