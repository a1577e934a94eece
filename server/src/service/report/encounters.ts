/** Electrode materials and the electrolytes they meet in a design, with what lies between them and how it is judged. */
import type { Design, Electrode, Side } from '../../design/design.js';
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
  /** What of it the verdict is about, where a mixture nobody knows is judged by its parts. */
  readonly part: string | undefined;
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
    const mixture = mixtureWith(far, design, electrode);
    return (between === undefined ? [near] : electrode.actives).map((active) => ({
      side: electrode.side,
      electrode: nameOf(active),
      electrolyte: mixture ?? nameOf(far),
      // That nothing is known of it is said of the mixture once.
      part: mixture === undefined || pair.verdict === undefined ? undefined : nameOf(far),
      behind: between === undefined ? undefined : nameOf(between),
      judgement,
      verdict,
      mechanism: pair.verdict?.mechanism,
      eased,
      citations: pair.verdict?.citations ?? [],
    }));
  });
}

/** What a liquid is called by its parts, where the library does not know it as a whole. */
function mixtureWith(far: Used, { liquid }: Design, { soaked }: Electrode): string | undefined {
  const [home] = [soaked, liquid].filter(
    (each) => each?.mixture === undefined && each?.ingredients.some((one) => one === far),
  );
  if (home === undefined || home.ingredients.length < 2) return undefined;
  return home.ingredients.map(({ name }) => name.text).join('/');
}

function nameOf({ name, material }: Used): string {
  return material?.name ?? name.text;
}
