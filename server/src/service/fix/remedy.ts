/**
 * What the knowledge names as a help where two materials meet, as edits: a coating, a layer between, another foil or
 * electrolyte. Each is tried on the text first and offered only if the finding goes or becomes milder by it.
 */
import { type Design, type Electrode, readDesign } from '../../design/design.js';
import { type Meeting, meetingsOf } from '../../design/meetings.js';
import { type Remedy, remediesOf, type Use } from '../../design/remedies.js';
import { type NewValue, scalarText, todo } from '../../edit/value.js';
import type { Finding, Fix } from '../../finding/finding.js';
import type { Material, Role, Verdict } from '../../knowledge/types.js';
import type { Located } from '../../spec/view.js';
import type { Span } from '../../text/span.js';
import { shortReference } from '../reference.js';
import { type Desk, fixOf, put } from './maker.js';
import { otherMaterials, type Side } from './other-materials.js';
import { cures } from './verify.js';

/** Beyond so many nobody reads the menu. */
const mostRemedies = 4;
/** Each is checked by reading the whole spec anew. */
const mostTries = 12;

/** For findings that stand at one of two materials that meet, with the other as what they relate to. */
export function remedyFixes(finding: Finding, desk: Desk): readonly Fix[] {
  const design = readDesign(desk.analysis.spec, desk.knowledge);
  if (design.overfull !== undefined) return [];
  const meeting = meetingAt(finding, design, desk);
  if (meeting === undefined) return [];
  const { near, far } = meeting;
  const sides: Side[] = [near, far].map((used) => ({ name: used.name.text, material: used.material, used }));
  const verdict = near.material && far.material && desk.knowledge.verdict(near.material, far.material);
  const named = verdict === undefined ? [] : remediesOf(verdict, sides, desk.knowledge);
  const reported = named.map((remedy) => ({ ...remedy, because: whereMet(meeting), verdict }));
  const others = otherMaterials(meeting, sides, desk.knowledge).filter(
    ({ material }) => !named.some((remedy) => remedy.material.id === material.id),
  );
  const fixes: Fix[] = [];
  for (const each of [...reported, ...others].slice(0, mostTries)) {
    if (fixes.length === mostRemedies) break;
    const made = fixFor(each, meeting, design, desk);
    fixes.push(...made.filter((fix) => cures(finding, fix, desk)).map((fix) => ({ ...fix, hint: true })));
  }
  return fixes;
}

/** Where one of the two stands at the finding and the other is what it relates to; else where its sources speak of one. */
function meetingAt(finding: Finding, design: Design, { knowledge }: Desk): Meeting | undefined {
  const { related, citations } = finding;
  const span = finding.origin ?? finding.span;
  const meetings = meetingsOf(design);
  const [other] = related;
  const exact = meetings.find(
    ({ near, far }) =>
      other !== undefined &&
      ((isAt(near.name, span) && isAt(far.name, other.span)) ||
        (isAt(far.name, span) && isAt(near.name, other.span))),
  );
  const [source] = citations;
  return (
    exact ??
    meetings.find(({ near, far }) => {
      if (source === undefined || !isAt(near.name, span)) return false;
      const verdict = near.material && far.material && knowledge.verdict(near.material, far.material);
      return verdict?.citations[0].source === source.source;
    })
  );
}

function isAt({ where }: Located<string>, { start, file }: Span): boolean {
  return where.span.start === start && fileOf(where) === file;
}

/** What stands in a base or library is not ours to edit; a field written here wins over it. */
function fileOf({ span, file }: Located<string>['where']): string | undefined {
  return span.file ?? file;
}

function whereMet({ near, far }: Meeting): string {
  return `helps where ${near.name.text} meets ${far.name.text}`;
}

export interface Candidate extends Remedy<Side> {
  /** `helps where NMC811 meets LGPS`, behind the name. */
  readonly because: string;
  readonly verdict: Verdict | undefined;
}

function fixFor(
  { material, use, because, verdict }: Candidate,
  meeting: Meeting,
  design: Design,
  desk: Desk,
): readonly Fix[] {
  const name = nameFor(material, rolesFor(use, material), desk);
  const [action, edits] = changeFor(use, name, material, meeting, design, desk);
  const [source] = verdict?.citations ?? [];
  const cited = source === undefined ? '' : ` (${shortReference(source, desk.knowledge)})`;
  const doubt = verdict === undefined || verdict.confidence === 'verified' ? '' : ', as recalled';
  return fixOf(`${action}: it ${because}${doubt}${cited}`, edits);
}

type Change = readonly [action: string, edits: readonly ReturnType<typeof put>[]];

function changeFor(
  use: Use<Side>,
  name: string,
  material: Material,
  meeting: Meeting,
  design: Design,
  desk: Desk,
): Change {
  const { electrode } = meeting;
  switch (use.how) {
    case 'coating':
      return [`Coat with ${name}`, [coat(electrode, name, desk)]];
    case 'between':
      return [`Put ${name} between`, [between(meeting, design, name, desk)]];
    case 'foil':
      return [`Take ${name} as the foil`, [foil(electrode, name, desk)]];
    case 'electrolyte':
      return [`Add ${name} to the electrolyte`, [additive(material, name, design, desk)]];
    case 'instead':
      return [`Write ${name} instead of ${use.of.name}`, replace(use.of, name, desk)];
    default:
      return ['', [undefined]];
  }
}

function coat(electrode: Electrode | undefined, name: string, desk: Desk): ReturnType<typeof put> {
  if (electrode === undefined) return undefined;
  const { coating } = electrode;
  if (coating === undefined) return put(desk, [electrode.side, 'coating'], layerOf(name));
  return exchange(coating.name, name);
}

function between(meeting: Meeting, design: Design, name: string, desk: Desk): ReturnType<typeof put> {
  const { electrode, place } = meeting;
  const present = electrode?.interlayer ?? (place === 'electrolytes' ? design.between : undefined);
  if (present !== undefined) return exchange(present.name, name);
  const face = electrode === undefined ? 'electrolyte_electrolyte' : `${electrode.side}_electrolyte`;
  if (electrode === undefined && place !== 'electrolytes') return undefined;
  return put(desk, ['interfaces', face, 'interlayer'], layerOf(name));
}

function foil(electrode: Electrode | undefined, name: string, desk: Desk): ReturnType<typeof put> {
  if (electrode === undefined) return undefined;
  const { collector } = electrode;
  if (collector !== undefined) return exchange(collector.name, name);
  return put(desk, [electrode.side, 'current_collector'], layerOf(name));
}

function additive(
  { roles }: Material,
  name: string,
  { electrolyteType, liquid }: Design,
  desk: Desk,
): ReturnType<typeof put> {
  if (liquid === undefined || !roles.includes('additive')) return undefined;
  const home = electrolyteType === 'hybrid' ? ['electrolyte', 'wetting'] : ['electrolyte'];
  return put(desk, [...home, 'additives', name], { pieces: [{ blank: todo }, ' wt%'] });
}

/** In all of the section: a material stands in the recipe under the same name as above it. */
function replace({ used }: Side, name: string, { analysis, source }: Desk): ReturnType<typeof put>[] {
  const { where, text } = used.name;
  const root = source.root?.kind === 'map' ? source.root : undefined;
  const section = root?.entries.find(
    ({ value }) => value && value.span.start <= where.span.start && where.span.end <= value.span.end,
  )?.value?.span;
  if (fileOf(where) !== undefined || section === undefined) return [undefined];
  // A material of the spec's own that builds on this one has its base changed where it is described.
  return analysis.reading.names
    .filter((each) => each.text === text && section.start <= each.span.start && each.span.end <= section.end)
    .map(({ span }) => ({ span, newText: scalarText(name, true) }));
}

function exchange({ where, text }: Located<string>, name: string): ReturnType<typeof put> {
  const { span } = where;
  const isToken = span.end - span.start === text.length || span.end - span.start === text.length + 2;
  return fileOf(where) === undefined && isToken ? { span, newText: scalarText(name, true) } : undefined;
}

/** `{material: LiNbO3}`: on one line, as such a layer is usually written. */
function layerOf(name: string): NewValue {
  return { verbatim: `{material: ${scalarText(name, true)}}` };
}

function rolesFor({ how }: Use, { roles }: Material): readonly Role[] {
  switch (how) {
    case 'coating':
      return ['coating'];
    case 'between':
      return ['interlayer', 'coating'];
    case 'foil':
      return ['current_collector'];
    default:
      return roles;
  }
}

/**
 * A name that leads to this material and no other: the formula of a simple compound, as authors write it, else the
 * shortest name in use (`FEC`, `LLZTO`); in full where the material is only a kind of layer.
 */
function nameFor(
  { id, formula = '', aliases, name, roles: own }: Material,
  roles: readonly Role[],
  { knowledge }: Desk,
): string {
  const organic = own.some((role) => ['solvent', 'additive', 'process_solvent', 'binder'].includes(role));
  const simple = formula !== '' && !formula.includes('.') && !organic ? [formula] : [];
  const kind = / (?:interlayer|coating)$/.test(name) ? [name.charAt(0).toLowerCase() + name.slice(1)] : [];
  const names = [...kind, ...simple, ...aliases, ...(formula === '' ? [] : [formula]), name];
  return names.find((each) => knowledge.material(each, roles)?.id === id) ?? name;
}
