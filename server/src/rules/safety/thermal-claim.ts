import { solidConductors } from '../../design/contacts.js';
import type { Design } from '../../design/design.js';
import { isOneOf, known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import { claimIn, freeTextsOf, mayClaim } from '../claims.js';
import { groundOf, type LimitGround } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { degrees } from '../shown.js';

const id = 'safety/thermal-claim';
type Limits = RuleLimits[typeof id];
type Reason = Omit<Problem, 'at' | 'message'> & { readonly sentence: string; readonly used: Used };

/** Safety in so many words, where something in the cell burns, melts or reacts when it is hot. */
export default defineRule(id, ({ spec, design, knowledge, limits }, report) => {
  const texts = freeTextsOf(spec);
  if (!mayClaim(texts, [...limits.safe, ...limits.flame])) return;
  const words = {
    denials: limits.denials,
    doubts: limits.doubts,
    others: limits.others,
    wholes: limits.wholes,
  };
  const ground = (name: keyof Limits & string) => groundOf(knowledge, id, name);
  const solvent = solventThatBurns(design, limits);
  const sulfide = sulfideThatReacts(design, limits, ground('sulfide_groups'));
  const against = {
    safe: solvent ?? sulfide?.('safe') ?? lithiumThatMelts(design, limits),
    flame: solvent ?? sulfide?.('flame') ?? polymerThatBurns(design, limits),
  };
  for (const text of texts) {
    for (const kind of ['safe', 'flame'] as const) {
      const reason = against[kind];
      const claim = reason && claimIn(text, { phrases: limits[kind], ...words });
      if (reason === undefined || claim === undefined) continue;
      const { sentence, used, ...rest } = reason;
      const doubt = caution(rest.confidence ?? 'verified')
        .map((each) => ` ${each}`)
        .join('');
      report({
        ...rest,
        at: { span: claim.span },
        message: `"${claim.words}" says more than this cell can keep. ${sentence} Say what was tested, at which state of charge, and what happened.${doubt}`,
        related: [{ span: used.name.where.span, message: 'what speaks against it' }],
      });
      break;
    }
  }
});

function solventThatBurns(design: Design, limits: Limits): Reason | undefined {
  const { liquid, cathode, anode } = design;
  const ingredients = [liquid, cathode?.soaked, anode?.soaked].flatMap((each) => each?.ingredients ?? []);
  for (const used of ingredients) {
    const flash = used.part === 'salt' ? undefined : known<'temperature'>(used, 'flash_point');
    if (flash === undefined || flash.quantity.high > limits.flammable.low) continue;
    // That it burns may be better known than from which temperature on.
    const said = used.material?.properties.flammability?.find(({ confidence }) => confidence === 'verified');
    const { confidence, citations } = said ?? flash.fact;
    return {
      grade: 'solvent',
      confidence,
      citations,
      mitigated: ingredients.some((each) => isOneOf(each.material, limits.diluent_materials)),
      used,
      sentence: `Its electrolyte holds \`${used.name.text}\`, whose vapour ignites from ${degrees(flash.quantity.value)} on.`,
    };
  }
  return undefined;
}

/** Contested: no solvent burns, and yet the charged cathode reacts with the sulfide. */
function sulfideThatReacts(
  design: Design,
  limits: Limits,
  { confidence, citations }: LimitGround,
): ((kind: 'safe' | 'flame') => Reason) | undefined {
  const used = solidConductors(design).find((each) => isOneOf(each.material, limits.sulfide_groups));
  // The runaway was seen with oxides that give off oxygen.
  if (
    used === undefined ||
    !design.cathode?.actives.some((each) => isOneOf(each.material, limits.oxide_groups))
  )
    return undefined;
  const onset = `${degrees(limits.onset.low)} to ${degrees(limits.onset.high)}`;
  const runaway = `Cells of a sulfide and a charged layered oxide ran away in two stages, the first from below about ${onset}, where the two react.`;
  return (kind) => ({
    grade: kind === 'safe' ? 'sulfide' : 'contested',
    confidence,
    citations,
    used,
    sentence:
      kind === 'safe'
        ? runaway
        : `It is true that \`${used.name.text}\` holds no solvent that burns, and such cells are often called so. ${runaway}`,
  });
}

function lithiumThatMelts({ anode }: Design, limits: Limits): Reason | undefined {
  const used = anode?.actives.find((each) => isOneOf(each.material, limits.lithium_groups));
  const melting = known<'temperature'>(used, 'melting_point');
  if (used === undefined || melting === undefined) return undefined;
  return {
    grade: 'lithium',
    confidence: melting.fact.confidence,
    citations: melting.fact.citations,
    used,
    sentence: `\`${used.name.text}\` melts at ${degrees(melting.quantity.value)}, and liquid lithium burns in air and reacts with what it then reaches.`,
  };
}

function polymerThatBurns({ layers, matrix }: Design, limits: Limits): Reason | undefined {
  const used = [...layers, ...(matrix ? [matrix] : [])].find((each) =>
    isOneOf(each.material, limits.polymer_groups),
  );
  if (used === undefined) return undefined;
  return {
    grade: 'polymer',
    confidence: 'practice',
    citations: [],
    used,
    sentence: `\`${used.name.text}\` has no vapour to ignite, but it is a polymer with a salt, and burns once it is hot.`,
  };
}
