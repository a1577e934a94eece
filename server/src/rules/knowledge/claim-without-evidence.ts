import type { Design } from '../../design/design.js';
import { knownOf } from '../../design/facts.js';
import { type Meeting, type MeetingPlace, meetingsOf } from '../../design/meetings.js';
import { lowerStart } from '../../design/phrases.js';
import { potentialAt } from '../../design/potentials.js';
import { wordsIn } from '../../design/wording.js';
import type { Problem } from '../../finding/finding.js';
import type { OwnMaterial } from '../../generated/cell.js';
import type { RuleLimits } from '../../generated/ids.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Verdict } from '../../knowledge/types.js';
import { formatIn } from '../../quantity/format.js';
import type { DictEntry, Located, LocatedList } from '../../spec/view.js';
import { caution, weigh } from '../judge.js';
import { defineRule, type Report } from '../rule.js';

type Limits = RuleLimits['knowledge/claim-without-evidence'];

/** What goes against everything known may be true, and then somebody has measured it: evidence is asked for. */
export default defineRule(
  'knowledge/claim-without-evidence',
  ({ spec, design, knowledge, limits }, report) => {
    const { interfaces } = spec;
    const faces = [
      ['cathode', interfaces?.cathode_electrolyte],
      ['anode', interfaces?.anode_electrolyte],
      ['electrolytes', interfaces?.electrolyte_electrolyte],
      ['cathode_collector', interfaces?.cathode_collector],
      ['anode_collector', interfaces?.anode_collector],
    ] as const;
    for (const [place, face] of faces) {
      const claim = face?.chemical_compatibility;
      if (claim === undefined || isGiven(face?.evidence) || !isPlainClaim(claim.value, limits)) continue;
      const contradiction = contradictionAt(place, design, knowledge);
      if (contradiction) report(contradicted(claim, ...contradiction));
    }
    for (const entry of spec.materials?.entries ?? []) beyondBase(entry, knowledge, limits, report);
  },
);

function isGiven(evidence: LocatedList<unknown> | undefined): boolean {
  return evidence !== undefined && evidence.items.length > 0;
}

/** Says that nothing happens, and nothing else: a text with conditions, layers or rates is an answer, not a claim. */
function isPlainClaim(text: string, { claims, hedges }: Limits): boolean {
  const words = ` ${wordsIn(text)} `;
  const claimed = claims.filter((claim) => words.includes(` ${claim} `));
  const rest = claimed.reduce((left, claim) => left.replace(` ${claim} `, ' '), words);
  return claimed.length > 0 && !hedges.some((hedge) => rest.includes(` ${hedge}`));
}

/** The first meeting at this place that the library holds to react, in this cell and without a remedy in it. */
function contradictionAt(
  place: MeetingPlace,
  design: Design,
  knowledge: Knowledge,
): [Meeting, Verdict] | undefined {
  for (const meeting of meetingsOf(design)) {
    const { near, far } = meeting;
    if (meeting.place !== place || near.material === undefined || far.material === undefined) continue;
    const verdict = knowledge.verdict(near.material, far.material);
    if (verdict === undefined) continue;
    const volts = potentialAt(meeting, design, knowledge)?.volts;
    const weighed = weigh({ verdict, meeting }, volts, design, knowledge);
    if (weighed !== undefined && !weighed.mitigated) return [meeting, verdict];
  }
  return undefined;
}

function contradicted(claim: Located<string>, { near, far }: Meeting, verdict: Verdict): Problem {
  return {
    at: claim.where,
    grade: verdict.verdict === 'limited' ? 'limited' : 'reacts',
    confidence: verdict.confidence,
    message: [
      `\`${claim.text}\` goes against what is known of \`${near.name.text}\` and \`${far.name.text}\`, which ${verdict.verdict === 'limited' ? 'go together with limits only' : 'react'}: ${lowerStart(verdict.mechanism)}.`,
      'It may hold for this cell, and then somebody has measured it: name that under `evidence`, or say what keeps the two apart.',
      ...caution(verdict.confidence),
    ].join(' '),
    related: [near, far].map((each) => ({ span: each.name.where.span, message: 'one of the two' })),
    citations: verdict.citations,
  };
}

/** A limit of the author's own switches the library's off, so it has to come from somewhere. */
function beyondBase(
  { value: own }: DictEntry<OwnMaterial>,
  knowledge: Knowledge,
  { margin }: Limits,
  report: Report,
): void {
  const base = own?.base && knowledge.material(own.base.value);
  if (own?.base === undefined || base === undefined || isGiven(own.evidence)) return;
  const oxidation = knownOf<'voltage'>(base, 'oxidation_potential_practical');
  const reduction = knownOf<'voltage'>(base, 'reduction_potential_practical');
  const { oxidation_limit: upper, reduction_limit: lower } = own;
  const rows = [
    { stated: upper, fact: oxidation?.fact, known: oxidation?.quantity.high, side: 1 },
    { stated: lower, fact: reduction?.fact, known: reduction?.quantity.low, side: -1 },
  ];
  for (const { stated, fact, known, side } of rows) {
    if (stated === undefined || fact === undefined || known === undefined) continue;
    const beyond = side > 0 ? stated.value.low - known : known - stated.value.high;
    if (!(beyond > margin.value)) continue;
    report({
      at: stated.where,
      confidence: fact.confidence,
      message: [
        `${stated.text} goes beyond what is known of \`${own.base.text}\`, which is ${side > 0 ? 'oxidised above' : 'reduced below'} about ${formatIn(known, 'voltage', 'V')} against lithium.`,
        'All that touches it is judged by the limit given here. Name the measurement under `evidence` of this material, or leave the limit out.',
        ...caution(fact.confidence),
      ].join(' '),
      related: [{ span: own.base.where.span, message: 'the material it is based on' }],
      citations: fact.citations,
    });
  }
}
