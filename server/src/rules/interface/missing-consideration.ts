import { type Consideration, considerations, questions } from '../../design/considerations.js';
import { isPlaceholder } from '../../design/wording.js';
import type { Problem } from '../../finding/finding.js';
import type { Located, Where } from '../../spec/view.js';
import { listed } from '../../spec/wording.js';
import { defineRule } from '../rule.js';

/** Where a solid meets an electrode, three questions decide whether the cell works. All three want an answer. */
export default defineRule('interface/missing-consideration', ({ spec, design, limits }, report) => {
  if (design.electrolyteType !== 'solid' && design.electrolyteType !== 'hybrid') return;
  const { cathode_electrolyte: cathode, anode_electrolyte: anode } = spec.interfaces ?? {};
  const fallback = spec.interfaces?.where.key ?? spec.electrolyte?.where.key;
  if (cathode === undefined && anode === undefined) {
    if (fallback) report(nothingSaid({ span: fallback }));
    return;
  }
  for (const [name, face] of [
    ['cathode_electrolyte', cathode],
    ['anode_electrolyte', anode],
  ] as const) {
    const key = face?.where.key ?? fallback;
    const missing = considerations.filter((each) => face?.[each] === undefined);
    if (missing.length > 0 && key) report(partUnsaid(name, missing, { span: key }));
    for (const each of considerations) {
      const text = face?.[each];
      if (text && isPlaceholder(text, limits.placeholders)) report(leftOpen(text, questions[each]));
    }
  }
});

function nothingSaid(at: Where): Problem {
  const asked = considerations.map((each) => `\`${each}\` (${questions[each]})`);
  return {
    at,
    absence: true,
    message: `Nothing is said about the two interfaces of this cell, where solids have to touch and go on touching. For \`cathode_electrolyte\` and \`anode_electrolyte\` under \`interfaces\`, write a sentence each on ${listed(asked)}.`,
  };
}

function partUnsaid(name: string, missing: readonly Consideration[], at: Where): Problem {
  const asked = missing.map((each) => `\`${each}\` (${questions[each]})`);
  const sentences = missing.length === 1 ? 'a sentence on it' : 'a sentence on each';
  return {
    at,
    absence: true,
    message: `The interface \`${name}\` does not say anything on ${listed(asked)}. Where solids have to touch, this is where resistance and failure start; write ${sentences} under \`interfaces.${name}\`.`,
  };
}

function leftOpen(text: Located<string>, title: string): Problem {
  return {
    at: text.where,
    message: `\`${text.text}\` leaves open ${title}. Write what is known, even if it is "not measured yet: planned for …".`,
  };
}
