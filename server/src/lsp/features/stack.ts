/**
 * The stack view: `cellspec/stack` {uri, scale, state} draws a cell's layers and lists its figures, `cellspec/whatIf`
 * {uri, path, value} says what one other value would change, `cellspec/compare` {documents: {uri, name}[], scale, state}
 * holds designs against each other. All answers are null where a document is not there or is no cell.
 */
import type { Analysis } from '../../lint/analyze.js';
import { compareDesigns } from '../../service/compare.js';
import { figureTable, groupedRows, headlinesOf } from '../../service/figure-table.js';
import { describeStack } from '../../service/stack/description.js';
import { drawDescriptions, type StackOptions } from '../../service/stack-drawing.js';
import { verdictText } from '../../service/target-table.js';
import { moversOf, whatIf, whatIfFields } from '../../service/what-if.js';
import type { Document } from '../../text/document.js';
import { linesOf } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import type { Snapshot } from '../documents.js';
import type { Feature, Host } from '../feature.js';
import { fieldOf } from '../field-of.js';
import { toLocation, toRange } from '../to-protocol.js';

export const stacks: Feature = {
  capabilities: () => ({}),
  connect: (host) => {
    const { connection, answer } = host;
    connection.onRequest('cellspec/stack', (params: unknown) =>
      answer(textIn(params, 'uri'), (snapshot) => stackAnswer(snapshot, params, host)),
    );
    connection.onRequest('cellspec/whatIf', (params: unknown) =>
      answer(textIn(params, 'uri'), (snapshot) => whatIfAnswer(snapshot, params, host)),
    );
    connection.onRequest('cellspec/compare', (params: unknown) => compareAnswer(params, host));
  },
};

function stackAnswer(snapshot: Snapshot, params: unknown, { documents, knowledge }: Host) {
  const analysis = documents.analysis(snapshot);
  if (analysis.reading.kind !== 'cell') return undefined;
  const { uri } = snapshot.document;
  const { state, ...options } = optionsIn(params);
  const { layers, interfaces, ...stack } = describeStack(analysis, knowledge, state);
  const [svg] = drawDescriptions([{ layers, interfaces, ...stack }], options);
  const movers = moversOf(analysis, knowledge);
  const located = <T extends { readonly spans: readonly Span[] }>({ spans, ...item }: T) => ({
    ...item,
    places: spans.flatMap((span) => toLocation(span, uri, snapshot.lines, analysis.documents) ?? []),
  });
  const rows = figureTable(analysis, knowledge);
  return {
    version: snapshot.document.version,
    svg,
    description: { ...stack, layers: layers.map(located), interfaces: interfaces.map(located) },
    headlines: headlinesOf(rows).map(({ row }) => row),
    figures: groupedRows(rows),
    movers: movers ?? null,
    fields: whatIfFields(analysis, movers),
  };
}

function whatIfAnswer(snapshot: Snapshot, params: unknown, { documents, knowledge }: Host) {
  const { document, lines } = snapshot;
  const changed = { path: textIn(params, 'path'), value: textIn(params, 'value') };
  const answer = whatIf(documents.analysis(snapshot), knowledge, changed, (text) => {
    const thought: Document = { ...document, text };
    return documents.analysis({ document: thought, lines: linesOf(thought) });
  });
  if (answer === undefined) return undefined;
  const { edit, ...rest } = answer;
  return {
    version: document.version,
    ...rest,
    edit: edit && { range: toRange(edit.span, lines), newText: edit.newText },
  };
}

function compareAnswer(params: unknown, { documents, knowledge, log }: Host) {
  const wanted = fieldOf(params, 'documents');
  if (!Array.isArray(wanted)) return null;
  try {
    const compared = wanted.flatMap((each: unknown): { name: string; analysis: Analysis }[] => {
      const snapshot = documents.find(textIn(each, 'uri'));
      if (snapshot === undefined) return [];
      const analysis = documents.analysis(snapshot);
      return analysis.reading.kind === 'cell' ? [{ name: textIn(each, 'name'), analysis }] : [];
    });
    if (compared.length < wanted.length) return null;
    const { state, ...options } = optionsIn(params);
    const stacks = compared.map(({ analysis }) => describeStack(analysis, knowledge, state));
    const comparison = compareDesigns(compared, knowledge);
    return {
      ...comparison,
      figures: groupedRows(comparison.figures),
      targets: comparison.targets.map(({ title, rows }) => ({
        title,
        rows: rows.map((row) => row && { ...row, said: verdictText(row) }),
      })),
      states: [...new Set(stacks.flatMap((stack) => stack.states))],
      drawings: drawDescriptions(stacks, options),
    };
  } catch (error) {
    log('comparing failed', error);
    return null;
  }
}

/** Whatever a client sends is looked at before it is believed. */
function optionsIn(params: unknown): StackOptions {
  return {
    scale: textIn(params, 'scale') === 'log' ? 'log' : 'linear',
    state: textIn(params, 'state') === 'discharged' ? 'discharged' : 'charged',
    interactive: fieldOf(params, 'interactive') === true,
  };
}

function textIn(params: unknown, name: string): string {
  const value = fieldOf(params, name);
  return typeof value === 'string' ? value : '';
}
