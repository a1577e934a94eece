/** Whole sections at once: a cell for an empty file, an interface with its considerations, a waiver, a step. */
import { filledIn } from './filled-in.js';
import type { Offer } from './offer.js';
import type { Frame } from './site.js';
import type { Surroundings } from './values.js';

interface Skeleton {
  readonly label: string;
  readonly remark: string;
}

/** By the names they have in templates/, where the designs stand. */
const cells: Readonly<Record<string, Skeleton>> = {
  liquid: { label: 'liquid cell', remark: 'NMC | carbonates | graphite' },
  solid: { label: 'solid-state cell', remark: 'coated NMC | sulfide | lithium' },
  'anode-free': { label: 'anode-free cell', remark: 'coated NMC | sulfide | bare foil' },
  gel: { label: 'gel cell', remark: 'LFP | gel | graphite' },
  hybrid: { label: 'hybrid cell', remark: 'NMC with ionic liquid | garnet | lithium' },
  'thin-film': { label: 'thin-film cell', remark: 'LCO | LiPON | lithium' },
};

/** Entries of the maps that are mostly filled in as a whole, by the name of their record. */
const entries: Readonly<Record<string, Skeleton & { readonly snippet: string }>> = {
  interface: {
    label: 'the three considerations',
    remark: 'chemistry, mechanics and contact',
    snippet: 'chemical_compatibility: $1\nmechanical_stress: $2\ncontact: $3',
  },
  waiver: {
    label: 'a whole waiver',
    remark: 'rule, place, reason, name and end date',
    snippet: 'rule: $1\nat: $2\nreason: "$3"\nby: $4\nuntil: $5',
  },
  step: {
    label: 'a whole step',
    remark: 'process, temperature, time and atmosphere',
    snippet: 'process: $1\ntemperature: $2 degC\ntime: $3 h\natmosphere: $4',
  },
};

/** For a file in which nothing stands yet. */
export function cellOffers(frame: Frame, { snippets, templates }: Surroundings): Offer[] {
  if (frame.flow) return [];
  return Object.entries(cells).flatMap(([name, skeleton]) => {
    const template = templates?.(name);
    if (template === undefined) return [];
    // The place where the caret comes to rest is a line of its own in a file of its own.
    const snippet = template.replace(/\s*\$0\s*$/, '');
    return [offerOf(skeleton, snippets ? snippet : filledIn(snippet), frame, snippets)];
  });
}

/** For a map of this record that has none of its keys yet. */
export function entryOffers(record: string, frame: Frame, snippets: boolean): Offer[] {
  const skeleton = entries[record];
  // Without stops to jump to, a list of empty keys is no help.
  if (skeleton === undefined || !snippets || frame.flow || frame.hasColon) return [];
  return [offerOf(skeleton, skeleton.snippet, frame, snippets)];
}

function offerOf({ label, remark }: Skeleton, body: string, frame: Frame, snippet: boolean): Offer {
  const lines = body.split(/\r?\n/).join(`${frame.lineEnd}${' '.repeat(frame.column)}`);
  return { label, kind: 'snippet', remark, text: `${frame.lead}${lines}`, snippet, span: frame.span };
}
