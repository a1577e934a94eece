/** Rules that miss something the author has to say: the field is put where it belongs, with a blank to fill in. */
import { stations, stepsOf } from '../../design/steps.js';
import { type NewValue, todo } from '../../edit/value.js';
import type { Finding, Fix } from '../../finding/finding.js';
import { templateOf } from '../../spec/template.js';
import type { Where } from '../../spec/view.js';
import { dottedPath, locate } from '../../syntax/locate.js';
import { startsIn } from '../../text/span.js';
import { schemaAt } from '../locate-field.js';
import { type Desk, fixOf, type Maker, put } from './maker.js';

/** Asks for fields at fixed places. */
export function ask(...paths: readonly string[][]): Maker {
  return (_, desk) => paths.flatMap((path) => askAt(path, desk));
}

/** Asks for fields of the manufacturing step the finding stands in. */
export function askInStep(...names: readonly string[]): Maker {
  return (finding, desk) => {
    const path = stepOf(finding, desk);
    return path === undefined ? [] : names.flatMap((name) => askAt([...path, name], desk));
  };
}

function askAt(path: readonly (string | number)[], desk: Desk): readonly Fix[] {
  const { field } = schemaAt(desk.analysis.reading.shape, path);
  return field === undefined
    ? []
    : fixOf(`Add \`${dottedPath(path)}\``, [put(desk, path, templateOf(field))]);
}

/** The innermost step around a place; where a station is written in steps, only one of these. */
function stepOf({ span }: Finding, { analysis, source }: Desk): readonly (string | number)[] | undefined {
  const path = locate(source.root, span.start)?.path ?? [];
  const [section, station, inner, index] = path;
  if (section !== 'manufacturing' || !stations.some((each) => each === station)) return undefined;
  if (inner === 'steps' && typeof index === 'number') return path.slice(0, 4);
  const holds = ({ step: { where } }: { readonly step: { readonly where: Where } }): boolean =>
    startsIn(span, where.span);
  return stepsOf(analysis.spec.manufacturing).some(holds) ? path.slice(0, 2) : undefined;
}

/** What was done to the sheet before lithium touched it; of a stack, the layer at the anode. */
export const garnetSurface: Maker = (_, desk) => {
  const count = desk.analysis.spec.electrolyte?.layers?.items.length ?? 0;
  const home = count === 0 ? ['electrolyte'] : ['electrolyte', 'layers', count - 1];
  return askAt([...home, 'surface_treatment'], desk);
};

/** The ion conductor of the layer beside it, in the recipe of the cathode. */
export const missingIonConductor: Maker = (_, desk) => {
  const [layer] = desk.analysis.spec.electrolyte?.layers?.items ?? [];
  const name = (layer ?? desk.analysis.spec.electrolyte)?.material?.value;
  if (name === undefined) return [];
  const share: NewValue = { pieces: [{ blank: todo }, ' wt%'] };
  return fixOf(`Add ${name} to the recipe`, [put(desk, ['cathode', 'composition', name], share)]);
};
