import type { Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import { contains } from '../../design/liquid.js';
import type { Problem } from '../../finding/finding.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/**
 * Lithium on plain carbonates. Silent with what builds a better film; softer where the lithium is the counter electrode
 * of a test cell. A gel and the liquid in it are one mistake.
 */
export default defineRule(
  'compatibility/lithium-in-carbonate',
  ({ spec, design, knowledge, limits, profile }, report) => {
    const { anode } = design;
    if (anode === undefined) return;
    const [judgement] = judgementsOf('compatibility/lithium-in-carbonate', design, knowledge);
    if (judgement === undefined) return;
    if ([design.liquid, anode.soaked].some((liquid) => contains(liquid, limits.film_former_materials)))
      return;
    const first = judgement.tell();
    // Beside a solid separator there is a trace of liquid, and the solid keeps the electrodes apart.
    if (design.electrolyteType === 'hybrid') return report({ ...first, grade: 'wetted' });
    const format = spec.cell?.format?.value;
    const counter = limits.test_profiles.includes(profile) && hasLithium(anode, limits.counter_materials);
    if (!counter) return report(first);
    // Nobody says whether it is a cell or the test of an electrode.
    if (format === undefined) return report({ ...first, grade: 'unstated' });
    report(limits.test_formats.includes(format) ? counterElectrode(first, anode) : first);
  },
);

function hasLithium({ actives }: Electrode, materials: readonly string[]): boolean {
  return actives.every(({ material }) => isOneOf(material, materials));
}

function counterElectrode(problem: Problem, { actives, spec }: Electrode): Problem {
  const [active] = actives;
  const name = active?.name.text ?? 'Lithium';
  const thick = spec.thickness === undefined ? 'in excess' : `${spec.thickness.text} thick`;
  return {
    ...problem,
    grade: 'half_cell',
    message: `\`${name}\`, ${thick}, serves as the counter electrode of a test cell here. It reacts with a plain carbonate electrolyte on every cycle, so after some tens of cycles part of the fade is its own. Keep such a test short, give it fresh electrolyte, or add FEC where it has to last.`,
  };
}
