/** Electrode materials and the electrolytes they meet in a design, with what lies between them and how it is judged. */
import type { Design, Side } from '../../design/design.js';
import type { Used } from '../../design/materials.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Citation } from '../../knowledge/types.js';
import { pairsOf } from '../neighbours.js';
import { type Judgement, judgedPair } from '../stack/interfaces.js';

export interface Encounter {
  readonly side: Side;
  /** As the library calls it; as the author does where the library has none. */
  readonly electrode: string;
  readonly electrolyte: string;
  /** The coating or interlayer that keeps the two apart: then it is judged in place of the electrode. */
  readonly behind: string | undefined;
  readonly judgement: Judgement;
  /** `reactive, only above 4.3 V`. */
  readonly verdict: string;
  readonly mechanism: string | undefined;
  /** Remedies the cell has. */
  readonly eased: readonly string[];
  readonly citations: readonly Citation[];
}

export function encountersOf(design: Design, knowledge: Knowledge): readonly Encounter[] {
  return pairsOf(design, knowledge).flatMap((pair): Encounter[] => {
    const { place, near, far, electrode, between } = pair.meeting;
    const isFace = place === 'cathode' || place === 'anode' || (place === 'coating' && between !== undefined);
    if (!isFace || electrode === undefined) return [];
    const { judgement, verdict, eased } = judgedPair(pair);
    return (between === undefined ? [near] : electrode.actives).map((active) => ({
      side: electrode.side,
      electrode: nameOf(active),
      electrolyte: nameOf(far),
      behind: between === undefined ? undefined : nameOf(between),
      judgement,
      verdict,
      mechanism: pair.verdict?.mechanism,
      eased,
      citations: pair.verdict?.citations ?? [],
    }));
  });
}

function nameOf({ name, material }: Used): string {
  return material?.name ?? name.text;
}
