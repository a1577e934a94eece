/** What a report says of one file, as plain data: all that is kept of it while a thousand others are read. */
import { readDesign } from '../../design/design.js';
import type { Finding } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Citation, Severity } from '../../knowledge/types.js';
import type { Analysis } from '../../lint/analyze.js';
import type { Span } from '../../text/span.js';
import { coverageOf } from '../coverage.js';
import { breakOf, partOf } from '../design-break.js';
import { type FigureRow, figureTable } from '../figure-table.js';
import { drawStack } from '../stack-drawing.js';
import { type TargetRow, targetTable } from '../target-table.js';
import { type Encounter, encountersOf } from './encounters.js';
import type { Frame } from './frame.js';

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly frame: Frame;
  readonly related: readonly { readonly message: string; readonly frame: Frame }[];
  /** What a quick fix would do. */
  readonly remedy: string | undefined;
  readonly citations: readonly Citation[];
}

export interface AcceptedFinding {
  readonly finding: ReportedFinding;
  readonly reason: string;
  /** Who, and until when. */
  readonly terms: string;
}

export interface Digest {
  readonly file: string;
  readonly kind: 'cell' | 'base' | 'library';
  /** What the spec calls itself, or the file. */
  readonly title: string;
  /** Cathode, electrolytes, anode, as the author calls them. */
  readonly chemistry: string;
  readonly findings: readonly ReportedFinding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Why there are no figures; undefined where there are. */
  readonly unread: string | undefined;
  /** What was not looked at, although the rest was. */
  readonly partly: string | undefined;
  readonly figures: readonly FigureRow[];
  readonly targets: readonly TargetRow[];
  readonly encounters: readonly Encounter[];
  /** SVG; empty for what is no cell. */
  readonly drawing: string;
}

export interface DigestInput {
  readonly file: string;
  readonly analysis: Analysis;
  /** Those of the analysis, and what the face adds. */
  readonly findings: readonly Finding[];
  readonly frameOf: (span: Span) => Frame;
}

/** `ids` stands before every id of the drawing, since a page has many. */
export function digest(
  { file, analysis, findings, frameOf }: DigestInput,
  knowledge: Knowledge,
  ids: string,
): Digest {
  const { spec, waived, baselined } = analysis;
  const kind: Digest['kind'] = partOf(analysis) ?? 'cell';
  const broken = breakOf(analysis);
  const reported = (finding: Finding): ReportedFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    frame: frameOf(finding.origin ?? finding.span),
    related: finding.related.map(({ span, message }) => ({ message, frame: frameOf(span) })),
    remedy: finding.fixes[0]?.title,
    citations: finding.citations,
  });
  const common = {
    file,
    kind,
    title: spec.name?.value ?? file.slice(file.lastIndexOf('/') + 1),
    findings: findings.map(reported),
    accepted: [
      ...waived.map(({ finding, waiver: { reason, by, until } }) => ({
        finding: reported(finding),
        reason,
        terms: [by === undefined ? '' : `by ${by}`, until === undefined ? '' : `until ${until}`]
          .filter((part) => part !== '')
          .join(', '),
      })),
      ...baselined.map(({ finding, entry, baseline }) => ({
        finding: reported(finding),
        reason: entry.reason === '' ? 'it was there when the baseline was made' : entry.reason,
        terms: `in ${baseline}`,
      })),
    ],
    partly: partlyText(analysis),
  };
  if (kind === 'library' || broken !== undefined) {
    const nothing = { chemistry: '', figures: [], targets: [], encounters: [], drawing: '' };
    return { ...common, ...nothing, unread: broken?.message };
  }
  const design = readDesign(spec, knowledge);
  return {
    ...common,
    unread: undefined,
    chemistry: chemistryOf(design),
    figures: figureTable(analysis, knowledge),
    targets: targetTable(analysis, knowledge),
    encounters: encountersOf(design, knowledge),
    drawing: drawStack(analysis, knowledge, { ids }),
  };
}

/** `NMC811 / Li6PS5Cl / Li`. */
function chemistryOf({ cathode, anode, layers, liquid, matrix }: ReturnType<typeof readDesign>): string {
  const wet = liquid?.mixture ? [liquid.mixture] : (liquid?.ingredients ?? []);
  const parts = [
    cathode?.actives ?? [],
    [...layers, ...(matrix ? [matrix] : []), ...wet],
    anode?.actives ?? [],
  ].map((used) => [...new Set(used.map(({ name }) => name.text))].join(' + '));
  return parts.filter((part) => part !== '').join(' / ');
}

function partlyText(analysis: Analysis): string | undefined {
  const coverage = coverageOf(analysis);
  if (coverage.state === 'whole') return undefined;
  if (coverage.state === 'files-missing')
    return `Checked without ${coverage.files.join(', ')}, which could not be read.`;
  return coverage.state === 'refused'
    ? 'There is far more of it than a cell has, so it was not checked.'
    : 'The text breaks off: what stands behind that was not checked.';
}
