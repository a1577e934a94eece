/** What a material meets in this cell, and how the library judges each pair: the same meetings the rules look at. */
import { potentialApplies } from '../design/applies.js';
import type { Design } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { type Meeting, type MeetingPlace, meetingsOf } from '../design/meetings.js';
import { disagreeing } from '../design/phrases.js';
import { potentialAt } from '../design/potentials.js';
import { presentMaterials } from '../design/present.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Verdict } from '../knowledge/types.js';
import { gravity } from '../knowledge/verdicts.js';
import { formatIn } from '../quantity/format.js';
import { oncePer } from '../quantity/once.js';
import { sentence } from '../spec/wording.js';
import { bold, code, message, text } from './markdown.js';
import { doubt } from './material-card.js';
import type { SourceList } from './sources.js';
import { verdictInWords } from './wording.js';

export interface Neighbour {
  readonly meeting: Meeting;
  /** The other one of the pair, as the author calls it. */
  readonly other: Used;
  readonly verdict: Verdict | undefined;
  /** What the verdict holds for, where that is not what this cell is known to do: `only above 4.3 V`. */
  readonly except: { readonly text: string; readonly settled: boolean } | undefined;
  /** What happens where the two are fired together, where that is another matter. */
  readonly firing: Verdict | undefined;
  /** Names of remedies the cell has. */
  readonly helped: readonly string[];
}

/** Gravest first; each other material once, where it is gravest. */
export function neighboursOf(used: Used, design: Design, knowledge: Knowledge): Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const meeting of meetingsOf(design)) {
    const other = otherOf(meeting, used);
    if (other === undefined) continue;
    const key = other.material?.id ?? other.name.value;
    const made = neighbourOf(meeting, other, design, knowledge);
    const known = found.get(key);
    if (known === undefined || weight(known) < weight(made)) found.set(key, made);
  }
  return [...found.values()].sort((a, b) => weight(b) - weight(a));
}

/** All pairs of two different materials that meet in the cell, gravest first. */
export function pairsOf(design: Design, knowledge: Knowledge): readonly Neighbour[] {
  return pairs(knowledge)(design);
}

const pairs = oncePer((knowledge: Knowledge) =>
  oncePer((design: Design): readonly Neighbour[] =>
    meetingsOf(design)
      .filter(({ near, far }) => near.material === undefined || near.material !== far.material)
      .map((meeting) => neighbourOf(meeting, meeting.far, design, knowledge))
      .sort((a, b) => weight(b) - weight(a)),
  ),
);

/** Those at some places. */
export function pairsAt(places: readonly MeetingPlace[], design: Design, knowledge: Knowledge): Neighbour[] {
  return pairsOf(design, knowledge).filter(({ meeting }) => places.includes(meeting.place));
}

function otherOf({ near, far }: Meeting, used: Used): Used | undefined {
  const is = (each: Used): boolean =>
    used.material === undefined
      ? each.name.value === used.name.value
      : each.material?.id === used.material.id;
  if (is(near)) return far;
  return is(far) ? near : undefined;
}

/** One meeting as it is judged in this cell. */
export function neighbourOf(meeting: Meeting, other: Used, design: Design, knowledge: Knowledge): Neighbour {
  const { near, far, electrode, atFace } = meeting;
  const distinctPair = near.material && far.material && near.material !== far.material;
  const verdict = distinctPair ? knowledge.verdict(near.material, far.material) : undefined;
  const firing = distinctPair ? knowledge.firingVerdict(near.material, far.material) : undefined;
  const mitigations = verdict?.mitigations ?? [];
  const present = mitigations.length > 0 ? presentMaterials(design, electrode, atFace) : new Set<string>();
  const helped = mitigations.filter((id) => present.has(id));
  return {
    meeting,
    other,
    verdict,
    firing: firing === verdict ? undefined : firing,
    except: verdict && exceptionTo(verdict, meeting, design, knowledge),
    helped: helped.flatMap((id) => knowledge.material(id)?.name ?? []),
  };
}

function exceptionTo(
  verdict: Verdict,
  meeting: Meeting,
  design: Design,
  knowledge: Knowledge,
): Neighbour['except'] {
  const { above, below, above_temperature } = verdict;
  if (above_temperature)
    return { text: `only when fired above ${text(above_temperature.text)}`, settled: true };
  const volts = potentialAt(meeting, design, knowledge)?.volts;
  if (potentialApplies(verdict, volts)) return undefined;
  const here = volts === undefined ? '' : `; here ${formatIn(volts, 'voltage', 'V')}`;
  const limit = above ? `above ${above.text}` : `below ${below?.text ?? ''}`;
  return { text: `only ${text(limit)}${text(here)}`, settled: volts !== undefined };
}

/** Zero where nothing is known, or not whether it holds here. */
function weight({ verdict, except }: Neighbour): number {
  if (verdict === undefined || except?.settled === false) return 0;
  const rank = except === undefined ? gravity[verdict.verdict] : gravity.stable;
  return rank + 1;
}

const isHarm = (each: Neighbour): boolean => weight(each) > gravity['kinetically-stabilised'] + 1;

/** The pair reacts until its products stop it. */
const isFilm = ({ verdict, except }: Neighbour): boolean =>
  verdict?.verdict === 'kinetically-stabilised' && except === undefined;

/** At most four lines: the gravest two, what holds, and what fits. */
export function neighbourHead(neighbours: readonly Neighbour[], sources: SourceList): string[] {
  const harm = neighbours.filter(isHarm);
  const bearable = neighbours.filter((each) => weight(each) > 0 && !isHarm(each));
  const films = bearable.filter(isFilm);
  const fits = bearable.filter((each) => !isFilm(each));
  const shown = harm.length > 2 ? 1 : 2;
  const more = harm.slice(shown).map(({ other }) => code(other.name.text));
  return [
    ...harm.slice(0, shown).map((each) => harmLine(each, sources)),
    ...(more.length > 0 ? [`Also at odds with ${distinct(more).join(', ')} (below)`] : []),
    ...(films.length > 0
      ? [
          `In this cell it holds behind a film with ${distinct(films.map(({ other }) => code(other.name.text))).join(', ')}${films.some(({ verdict }) => verdict?.contested) ? ', which is disputed' : ''}`,
        ]
      : []),
    ...(fits.length > 0
      ? [`In this cell it goes with ${distinct(fits.map(({ other }) => code(other.name.text))).join(', ')}`]
      : []),
  ];
}

function harmLine({ other, verdict, helped }: Neighbour, sources: SourceList): string {
  if (verdict === undefined) return '';
  const help = helped.length > 0 ? `, eased by ${text(helped.join(', '))}` : '';
  return `In this cell with ${code(other.name.text)}: ${bold(verdictInWords(verdict))}${help}${doubt(verdict)} ${sources.cite(verdict.citations)}`;
}

/** One paragraph a pair: what happens, and what it holds for. */
export function neighbourLines(
  neighbours: readonly Neighbour[],
  sources: SourceList,
  named: (each: Neighbour) => string = ({ other }) => `With ${code(other.name.text)}`,
): string[] {
  const silent = neighbours.filter((each) => each.verdict === undefined).map(({ other }) => other);
  const unknown = distinct(silent.map(({ name }) => code(name.text)));
  return [
    ...neighbours.flatMap((each) => {
      const { verdict, except, helped } = each;
      if (verdict === undefined) return [];
      const when = except === undefined ? '' : ` (${except.text})`;
      const help = helped.length > 0 ? ` Here: ${text(helped.join(', '))}.` : '';
      const other = verdict.contested === undefined ? '' : ` ${message(disagreeing(verdict.contested))}`;
      const fired =
        each.firing?.above_temperature === undefined
          ? ''
          : ` When fired together above ${text(each.firing.above_temperature.text)}: ${bold(verdictInWords(each.firing))}${doubt(each.firing)} ${sources.cite(each.firing.citations)}`;
      return `- ${named(each)}: ${bold(verdictInWords(verdict))}${when}. ${message(sentence(verdict.mechanism))}${help}${doubt(verdict)}${other} ${sources.cite(verdict.citations)}${fired}`;
    }),
    ...(unknown.length > 0 ? [`- No verdict in the library with ${unknown.join(', ')}`] : []),
  ];
}

/** `NMC811 | LiNbO3 | Li6PS5Cl`: the order in which things lie, as the author calls them. */
export function chain(design: Design, side: 'cathode' | 'anode'): string | undefined {
  const electrode = design[side];
  if (electrode === undefined) return undefined;
  const wet = design.liquid?.mixture ?? design.liquid?.ingredients[0];
  const electrolytes = design.layers.length > 0 ? design.layers : wet ? [wet] : [];
  const beside = side === 'cathode' ? electrolytes[0] : electrolytes.at(-1);
  const parts = [
    electrode.collector,
    electrode.actives[0],
    electrode.coating,
    ...electrode.inner,
    electrode.interlayer,
    beside,
  ].flatMap((each) => (each ? [code(each.name.text)] : []));
  return distinct(parts).join(' | ');
}

export function pairName({ meeting: { near, verb, far } }: Neighbour): string {
  return `${code(near.name.text)} ${verb} ${code(far.name.text)}`;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
