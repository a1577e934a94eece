/** The fields of an interface that nothing is said on, each with its question for an answer: the finding stays until there is one. */
import { considerations, questions } from '../../design/considerations.js';
import { type NewEntry, todo } from '../../edit/value.js';
import { listed } from '../../spec/wording.js';
import { fixOf, type Maker, put } from './maker.js';

type Face = 'cathode_electrolyte' | 'anode_electrolyte';

export const missingConsideration: Maker = (finding, desk) => {
  const { interfaces } = desk.analysis.spec;
  const faces: readonly Face[] = ['cathode_electrolyte', 'anode_electrolyte'];
  if (interfaces?.cathode_electrolyte === undefined && interfaces?.anode_electrolyte === undefined) {
    const both = { map: faces.map((face): NewEntry => [face, { map: considerations.map(asked) }]) };
    const edit = put(desk, ['interfaces'], both);
    return fixOf('Add `interfaces` with the questions to answer', [edit]);
  }
  return faces.flatMap((face) => {
    const written = interfaces[face];
    // At the key of the face that leaves something out, or at `interfaces` for a face that is not there.
    const at = written?.where.key ?? interfaces.where.key;
    if (at?.start !== finding.span.start || at.file !== undefined) return [];
    const missing = considerations.filter((each) => written?.[each] === undefined);
    if (missing.length === 0) return [];
    if (written === undefined) {
      const edit = put(desk, ['interfaces', face], { map: missing.map(asked) });
      return fixOf(`Add \`${face}\` with the questions to answer`, [edit]);
    }
    const edits = missing.map((each) => put(desk, ['interfaces', face, each], asked(each)[1]));
    return fixOf(`Add ${listed(missing.map((each) => `\`${each}\``))} to be answered`, edits);
  });
};

function asked(name: (typeof considerations)[number]): NewEntry {
  return [name, { blank: `${todo} (${questions[name]})` }];
}
