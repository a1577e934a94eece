import { isOneOf } from '../../design/facts.js';
import { type Face, isFilm, lithiumFace } from '../../design/layers.js';
import { isProcess, type StationStep, stepsOf } from '../../design/steps.js';
import { mention, textsOf, wordsAt } from '../../design/wording.js';
import type { Problem } from '../../finding/finding.js';
import type { Located } from '../../spec/view.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<'interface/garnet-carbonate'>;

/** Garnet that has seen air carries lithium carbonate, which lithium does not wet. */
export default defineRule('interface/garnet-carbonate', (input, report) => {
  const { spec, design, limits } = input;
  const face = lithiumFace(design, limits.lithium_groups);
  if (face === undefined || !isOneOf(face.layer.used.material, limits.garnet_groups)) return;
  // Between lithium and a sheet that is wetted throughout there is a liquid.
  if (isFilm(design, face.layer, limits.film) || design.liquid !== undefined) return;
  const words = [...wordsAt(spec.interfaces?.anode_electrolyte), ...textsOf(spec.description)];
  const handled =
    face.layer.spec.surface_treatment !== undefined ||
    design.anode?.interlayer !== undefined ||
    mention(words, limits.handled);
  if (handled) return;
  const { exposed, cleaned } = surfaceAfter(stepsOf(spec.manufacturing), limits);
  if (exposed) report(inAir(exposed, face));
  else if (!cleaned) {
    report({ ...untreated(face), mitigated: spec.interfaces?.anode_electrolyte?.evidence !== undefined });
  }
});

interface Surface {
  /** The air it was in last, with nothing after that takes the skin off. */
  readonly exposed: Located<string> | undefined;
  /** A step cleaned or sealed it since it was sintered. */
  readonly cleaned: boolean;
}

/** Sintering makes a new surface; heat cleans it even in air as long as it is hot. */
function surfaceAfter(steps: readonly StationStep[], limits: Input['limits']): Surface {
  let surface: Surface = { exposed: undefined, cleaned: false };
  for (const { station, step } of steps) {
    if (station === 'cathode' || station === 'formation') continue;
    const { atmosphere } = step;
    // What lithium itself is rolled in is another question.
    const open =
      station !== 'anode' && atmosphere !== undefined && limits.air.includes(atmosphere.value.toLowerCase());
    if (isProcess(step, limits.sinters)) surface = { exposed: undefined, cleaned: false };
    else if (isProcess(step, limits.heats)) surface = { exposed: undefined, cleaned: true };
    else if (open) surface = { ...surface, exposed: atmosphere };
    else if (isProcess(step, limits.cleans)) surface = { exposed: undefined, cleaned: true };
  }
  return surface;
}

function inAir(atmosphere: Located<string>, { layer }: Face): Problem {
  return {
    at: atmosphere.where,
    grade: 'air',
    message: `In \`${atmosphere.text}\`, \`${layer.used.name.text}\` takes up water and carbon dioxide and grows a skin of LiOH and Li2CO3, and no later step takes it off. Lithium does not wet that skin: the resistance rises by orders of magnitude and the current crowds. Work in argon or a dry room from the last firing on, or polish or heat the sheet again in argon.`,
    related: [{ span: layer.used.name.where.span, message: 'the garnet' }],
  };
}

function untreated({ layer, active }: Face): Problem {
  return {
    at: layer.used.name.where,
    grade: 'untreated',
    absence: true,
    message: `Nothing is said of the surface of \`${layer.used.name.text}\` before lithium touches it. Garnet that has seen air carries Li2CO3, which lithium does not wet, and the interface can then be a thousand times more resistive than a clean one. State \`surface_treatment\` (heat or acid in inert gas, polishing), or the interlayer that makes lithium wet it.`,
    related: [{ span: active.name.where.span, message: 'the lithium that has to wet it' }],
  };
}
