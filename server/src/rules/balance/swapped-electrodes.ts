import type { Electrode } from '../../design/design.js';
import { averagePotential, isSwapped } from '../../design/polarity.js';
import { formatIn } from '../../quantity/format.js';
import type { Edit } from '../../text/span.js';
import { defineRule } from '../rule.js';

/** The cathode is the electrode with the higher potential. */
export default defineRule('balance/swapped-electrodes', ({ spec, design }, report) => {
  const { cathode, anode } = design;
  if (cathode === undefined || anode === undefined || !isSwapped(design)) return;
  const at = cathode.actives[0]?.name.where;
  const other = anode.actives[0]?.name.where;
  if (at === undefined || other === undefined) return;
  const edits = [renamed(spec.cathode?.where.key, 'anode'), renamed(spec.anode?.where.key, 'cathode')].flat();
  report({
    at,
    message: `${named(cathode)} stands as the cathode, and ${named(anode)} as the anode: the cathode has the lower potential. The cell would be charged the wrong way round, and all that is checked here looks at the wrong side. Exchange the two.`,
    related: [{ span: other.span, message: 'this one is the positive electrode' }],
    fixes: edits.length === 2 ? [{ title: 'Exchange `cathode` and `anode`', edits, safety: 'review' }] : [],
  });
});

function named(electrode: Electrode): string {
  const names = electrode.actives.map(({ name }) => `\`${name.text}\``).join(' with ');
  const range = averagePotential(electrode);
  if (range === undefined) return names;
  const low = formatIn(range.low, 'voltage', 'V');
  const high = formatIn(range.high, 'voltage', 'V');
  return `${names} (${low === high ? low : `${low} to ${high}`} against lithium)`;
}

function renamed(span: Edit['span'] | undefined, newText: string): Edit[] {
  return span === undefined ? [] : [{ span, newText }];
}
