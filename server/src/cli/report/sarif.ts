/**
 * SARIF 2.1.0 for code scanning: each rule with its help and sources, each finding with a fingerprint that outlives line
 * numbers, accepted ones as suppressed. Within the limits GitHub sets for an upload.
 */
import type { Finding } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Severity } from '../../knowledge/types.js';
import { pageAddress } from '../../service/page-address.js';
import { reference } from '../../service/reference.js';
import type { Span } from '../../text/span.js';
import { placeOf, uriOf } from './place.js';
import { type FileReport, homeOf, type LintReport, printsOf } from './report.js';

/** GitHub refuses runs with more results, and locations beyond these are dropped. */
const mostResults = 25_000;
const mostRelated = 100;

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

interface Row {
  readonly file: FileReport;
  readonly finding: Finding;
  readonly print: string;
  /** Of one that was accepted. */
  readonly suppression?: { readonly kind: 'inSource' | 'external'; readonly justification: string };
}

export function reportSarif(report: LintReport, knowledge: Knowledge, version: string): string {
  const rows = report.files.flatMap(rowsOf);
  const shown = rows.slice(0, mostResults);
  const rules = [...new Set(shown.map(({ finding }) => finding.rule))].sort();
  const positions = new Map(rules.map((rule, index) => [rule, index]));
  const notifications = [
    ...report.unreadable.map(({ file, reason }) =>
      notification('error', `${file} was not checked: ${reason}.`),
    ),
    ...(rows.length > shown.length
      ? [notification('warning', `${rows.length - shown.length} more findings are not listed.`)]
      : []),
  ];
  const run = {
    tool: {
      driver: {
        name: 'cellspec',
        semanticVersion: version,
        informationUri: 'https://github.com/cellspec/cellspec',
        rules: rules.map((rule) => ruleJson(rule, knowledge)),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The folder the check was run in.' } } },
    invocations: [
      {
        executionSuccessful: report.unreadable.length === 0,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      },
    ],
    results: shown.map((row) => resultJson(row, positions.get(row.finding.rule) ?? 0)),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rowsOf(file: FileReport): Row[] {
  const prints = printsOf(file);
  const row = (finding: Finding): Row => ({ file, finding, print: prints.get(finding) ?? '' });
  return [
    ...file.findings.map(row),
    ...file.waived.map(({ finding, waiver }): Row => {
      return { ...row(finding), suppression: { kind: 'inSource', justification: waiver.reason } };
    }),
    ...file.baselined.map(({ finding, entry, baseline }): Row => {
      const justification = entry.reason === '' ? `It stands in ${baseline}.` : entry.reason;
      return { ...row(finding), suppression: { kind: 'external', justification } };
    }),
  ];
}

function ruleJson(id: string, knowledge: Knowledge) {
  const page = knowledge.page(id);
  if (page === undefined) return { id };
  const sources = page.citations.map((each) => `- ${reference(each, knowledge)}`).join('\n');
  const cited = sources === '' ? '' : `\n\n## Sources\n\n${sources}`;
  const [group = ''] = id.split('/');
  return {
    id,
    name: page.title,
    shortDescription: { text: page.title },
    fullDescription: { text: page.summary },
    helpUri: pageAddress(id),
    help: {
      text: `${page.why.trim()}\n\n${page.fix.trim()}${cited}`,
      markdown: `## Why is this bad?\n\n${page.why.trim()}\n\n## How to fix it\n\n${page.fix.trim()}${cited}`,
    },
    defaultConfiguration: { level: levels[page.severity] },
    properties: { tags: ['battery', group], precision: 'high' },
  };
}

function resultJson({ file, finding, print, suppression }: Row, ruleIndex: number) {
  const { rule, severity, message, span, path, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      { ...location(file, span), logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }] },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related
            .slice(0, mostRelated)
            .map((each, id) => ({ id, ...location(file, each.span), message: { text: each.message } })),
        }),
    partialFingerprints: { 'cellspec/v1': print },
    ...fixesJson(file, finding),
    ...(suppression === undefined ? {} : { suppressions: [{ ...suppression, status: 'accepted' }] }),
  };
}

function location(file: FileReport, span: Span) {
  return {
    physicalLocation: {
      artifactLocation: artifact(homeOf(file, span)),
      region: placeOf(file, span),
    },
  };
}

function artifact({ file }: Pick<FileReport, 'file'>) {
  const uri = uriOf(file);
  return uri.startsWith('file:') || uri.startsWith('../') ? { uri } : { uri, uriBaseId: 'ROOT' };
}

function fixesJson(file: FileReport, { fixes }: Finding) {
  if (fixes.length === 0) return {};
  return {
    fixes: fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifact(file),
          replacements: edits.map(({ span, newText }) => ({
            deletedRegion: placeOf(file, span),
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  };
}

function notification(level: 'error' | 'warning', text: string) {
  return { level, message: { text } };
}
