import type { Problem } from '../../finding/finding.js';
import type { Interface } from '../../generated/cell.js';
import type { Located, Where } from '../../spec/view.js';
import { defineRule } from '../rule.js';

const considerations = ['chemical_compatibility', 'mechanical_stress', 'contact'] as const;

const titles: Readonly<Record<(typeof considerations)[number], string>> = {
  chemical_compatibility: 'what reacts with what, and what keeps it in check',
  mechanical_stress: 'expansion, fracture and pressure',
  contact: 'how intimate contact is made and kept',
};

/** Where a solid meets an electrode, three questions decide whether the cell works. All three want an answer. */
export default defineRule('interface/missing-consideration', function* ({ spec, design, limits }) {
  if (design.electrolyteType !== 'solid' && design.electrolyteType !== 'hybrid') return;
  const fallback = spec.interfaces?.where.key ?? spec.electrolyte?.where.key;
  for (const name of ['cathode_electrolyte', 'anode_electrolyte'] as const) {
    const face = spec.interfaces?.[name];
    const key = face?.where.key ?? fallback;
    if (key === undefined) continue;
    yield* checkFace(name, face, { span: key }, limits.placeholders);
  }
});

function* checkFace(
  name: string,
  face: Interface | undefined,
  at: Where,
  placeholders: readonly string[],
): Iterable<Problem> {
  const missing = considerations.filter((each) => face?.[each] === undefined);
  if (missing.length > 0) {
    const questions = missing.map((each) => `\`${each}\` (${titles[each]})`);
    yield {
      at,
      absence: true,
      message: `The interface \`${name}\` of this solid-state cell does not say anything on ${listed(questions)}. In a solid cell nothing flows into the gaps, so this is where resistance and failure start; write a sentence on each under \`interfaces.${name}\`.`,
    };
  }
  for (const each of considerations) {
    const text = face?.[each];
    if (text && isPlaceholder(text, placeholders)) {
      yield {
        at: text.where,
        message: `\`${text.text}\` leaves open ${titles[each]}. Write what is known, even if it is "not measured yet: planned for …".`,
      };
    }
  }
}

function isPlaceholder(text: Located<string>, placeholders: readonly string[]): boolean {
  const words = text.value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || placeholders.includes(words);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
