import { isOneOf } from '../../design/facts.js';
import { contains } from '../../design/liquid.js';
import type { Problem } from '../../finding/finding.js';
import { caution } from '../judge.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/**
 * Manganese leaves the cathode for the acid in the electrolyte, faster when warm, and spoils the film an anode lives on.
 * Layered oxide in a blend binds the acid, a coating keeps it off, and some salts take it up.
 */
export default defineRule(
  'compatibility/manganese-dissolution',
  ({ design, spec, limits, knowledge }, report) => {
    for (const judgement of judgementsOf('compatibility/manganese-dissolution', design, knowledge))
      if (judgement.grade === 'window' || judgement.grade === 'computed') report(judgement.tell());
    const { cathode, anode, liquid } = design;
    const mixture = liquid?.mixture?.material;
    const [active] = cathode?.actives ?? [];
    if (mixture === undefined || cathode?.actives.length !== 1 || active?.material === undefined) return;
    if (cathode.coating !== undefined || contains(liquid, limits.scavenger_materials)) return;
    const film = anode?.actives.find(({ material }) => isOneOf(material, limits.anode_materials));
    const fact = knowledge.verdict(active.material, mixture);
    if (film === undefined || fact === undefined) return;
    const spinel = isOneOf(active.material, limits.spinel_materials);
    if (!spinel && !isOneOf(active.material, limits.phosphate_materials)) return;

    const { max, design: usual } = spec.operation?.temperature ?? {};
    const hottest = max ?? usual;
    const hot = hottest !== undefined && hottest.value.low >= limits.hot.value;
    if (!spinel && !hot) return;
    const when = hot ? `, and this cell ${max ? 'goes up to' : 'works at'} ${hottest.text}` : '';
    const problem: Problem = {
      at: active.name.where,
      grade: hot ? (spinel ? 'hot' : 'hot_phosphate') : 'limited',
      confidence: fact.confidence,
      message: [
        `\`${active.name.text}\` loses manganese to the acid that LiPF6 makes with traces of water, more the warmer it is${when}.`,
        `The manganese deposits on \`${film.name.text}\`, breaks down its film and costs lithium.`,
        `Coat the cathode, blend in a layered oxide, add a salt that takes up the acid such as LiPO2F2 or LiBOB${hot ? ', or keep the cell cooler' : ', and keep the electrolyte dry'}.`,
        ...caution(fact.confidence),
      ].join(' '),
      related: [{ span: film.name.where.span, message: 'the anode' }],
      citations: fact.citations,
    };
    report(problem);
  },
);
