/** What has to hold for every text whatsoever: findings that make sense, hovers that are inert, fixes that fit. */
import type { Finding, Fix } from '../../server/src/finding/finding.js';
import { type Analysis, analyze } from '../../server/src/lint/analyze.js';
import { toCodeAction, toDiagnostic, toHover } from '../../server/src/lsp/to-protocol.js';
import { complete } from '../../server/src/service/completion/complete.js';
import { describe } from '../../server/src/service/completion/describe.js';
import { fixesAt } from '../../server/src/service/fixes.js';
import { hintsOf } from '../../server/src/service/hints.js';
import { hover } from '../../server/src/service/hover.js';
import { lensesOf } from '../../server/src/service/lens.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { indexLines, type LineIndex, positionAt } from '../../server/src/text/line-index.js';
import type { Span } from '../../server/src/text/span.js';
import { activePart } from './hostile-markdown.js';
import { knowledge } from './knowledge.js';

/** How much of what could be asked is asked: every question costs another reading. */
export interface Effort {
  readonly hovers: number;
  readonly fixes: number;
}

export interface Examination {
  readonly findings: number;
  /** What went wrong, one sentence each. */
  readonly faults: readonly string[];
}

const longestMessage = 2500;

export function examine(text: string, effort: Effort, uri = 'hostile.cell.yaml'): Examination {
  const faults: string[] = [];
  try {
    const analysis = analyze({ uri, version: 0, text }, knowledge);
    const lines = indexLines(text);
    for (const finding of analysis.findings) checkFinding(finding, text, lines, faults);
    checkHovers(analysis, lines, effort.hovers, faults);
    checkFixes(analysis, lines, effort.fixes, faults);
    checkOffers(analysis, lines, Math.ceil(effort.hovers / 4), faults);
    checkBetweenLines(analysis, faults);
    return { findings: analysis.findings.length, faults };
  } catch (error) {
    faults.push(
      `threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 1000) : String(error)}`,
    );
    return { findings: 0, faults };
  }
}

function checkFinding(finding: Finding, text: string, lines: LineIndex, faults: string[]): void {
  const { rule, message, span, related } = finding;
  if (rule === 'internal/rule-crash') faults.push(message);
  if (knowledge.page(rule) === undefined) faults.push(`${rule} has no page`);
  if (!inside(span, text)) faults.push(`${rule} stands at ${span.start}..${span.end} of ${text.length}`);
  for (const each of related)
    if (!inside(each.span, text)) faults.push(`a related place of ${rule} is outside`);
  for (const each of [message, ...related.map((other) => other.message)]) {
    const strange = strangePart(each, text);
    if (strange !== undefined) faults.push(`${rule} says ${JSON.stringify(strange)}: ${each.slice(0, 200)}`);
  }
  // Messages of other rules repeat names as they were written.
  if (/^(?:yaml|structure)\//.test(rule) && message.length > longestMessage)
    faults.push(`${rule} says it in ${message.length} characters`);
  checkRange(toDiagnostic(finding, 'file:///hostile.cell.yaml', lines).range, lines, faults);
}

/** Slips of the program that show in a sentence, unless the text itself has the word. */
function strangePart(message: string, text: string): string | undefined {
  if (message.trim() === '') return 'nothing';
  const found = /\bundefined\b|\[object |\bNaN\b|\bInfinity\b|native code|\n\s+at \w/.exec(message)?.[0];
  return found === undefined || text.includes(found.trim()) ? undefined : found;
}

function inside({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}

/** At a few offsets: what is offered can be put where it says. */
function checkOffers(analysis: Analysis, lines: LineIndex, count: number, faults: string[]): void {
  const { text } = analysis.document;
  for (let each = 0; each < count; each++) {
    const offset = Math.floor(((each + 0.5) * text.length) / count);
    for (const { label, span, detail, about } of complete(analysis, knowledge, offset, { snippets: true })) {
      if (!inside(span, text) || offset < span.start || offset > span.end)
        faults.push(`${label} is offered for ${span.start}..${span.end} at ${offset} of ${text.length}`);
      if (positionAt(lines, span.start).line !== positionAt(lines, span.end).line)
        faults.push(`${label} is offered for more than a line`);
      const strange = detail === undefined ? undefined : strangePart(detail, text);
      if (strange !== undefined) faults.push(`${label} says ${JSON.stringify(strange)}`);
      if (about !== undefined && each === 0) describe(about, knowledge);
    }
  }
}

function checkHovers(analysis: Analysis, lines: LineIndex, count: number, faults: string[]): void {
  const { text } = analysis.document;
  for (let each = 0; each < count; each++) {
    const offset = Math.floor((each * text.length) / Math.max(1, count - 1));
    const found = hover(analysis, knowledge, offset);
    if (found === undefined) continue;
    if (!inside(found.span, text)) faults.push(`the hover at ${offset} is outside`);
    if (found.markdown.trim() === '') faults.push(`the hover at ${offset} is empty`);
    const active = activePart(found.markdown, true);
    if (active !== undefined)
      faults.push(`the hover at ${offset} has ${JSON.stringify(active)}: ${found.markdown.slice(0, 500)}`);
    const { range } = toHover(found, lines);
    if (range) checkRange(range, lines, faults);
  }
}

/** Lenses and hints: on one line, short, at a place of the text, and inert. */
function checkBetweenLines(analysis: Analysis, faults: string[]): void {
  const { text } = analysis.document;
  const whole = { start: 0, end: text.length };
  const hints = hintsOf(analysis, knowledge, whole, { units: true, figures: true, inherited: true });
  const lenses = lensesOf(analysis, knowledge, { figures: true, verdicts: true });
  const shown = [
    ...lenses.map(({ title, span }) => ({ label: title, at: span.start })),
    ...hints.flatMap(({ parts, at }) => parts.map(({ label }) => ({ label, at }))),
  ];
  for (const { label, at } of shown) {
    if (!inside({ start: at, end: at }, text)) faults.push(`${label} stands at ${at} of ${text.length}`);
    if (label.trim() === '' || label.length > longestLabel || /[\r\n]|\$\(/.test(label))
      faults.push(`no label: ${JSON.stringify(label.slice(0, 200))}`);
    const strange = strangePart(label, text);
    if (strange !== undefined) faults.push(`a label says ${JSON.stringify(strange)}: ${label}`);
  }
  for (const { tooltip } of hints.flatMap(({ parts }) => parts)) {
    const active = activePart(tooltip(), true);
    if (active !== undefined) faults.push(`a hint has ${JSON.stringify(active)}: ${tooltip().slice(0, 500)}`);
  }
}

const longestLabel = 220;

function checkFixes(analysis: Analysis, lines: LineIndex, most: number, faults: string[]): void {
  const { document } = analysis;
  // Some fixes are tried out before they are offered, so a quick look is at one place and not at all.
  const { length } = document.text;
  const one = analysis.findings[length % Math.max(1, analysis.findings.length)];
  const everywhere = most > 2;
  const span = everywhere ? { start: 0, end: length } : one?.span;
  if (span === undefined) return;
  const findings = everywhere ? analysis.findings : one ? [one] : [];
  const offered = fixesAt(analysis, knowledge, span);
  const own = findings.flatMap((each) => each.fixes);
  if (!own.every((fix) => offered.some((each) => each.fix === fix)))
    faults.push('some fixes are not offered');
  for (const each of offered) {
    const { rule } = each.finding;
    toCodeAction(each, document.uri, lines);
    if (each.fix.title.trim() === '') faults.push(`a fix of ${rule} has no title`);
    if (!fits(each.fix, document.text))
      faults.push(`a fix of ${rule} lies outside the text or overlaps itself`);
  }
  for (const { fix } of offered.slice(0, most)) {
    const { findings: again } = analyze(
      { ...document, text: applyEdits(document.text, fix.edits) },
      knowledge,
    );
    for (const finding of again) if (finding.rule === 'internal/rule-crash') faults.push(finding.message);
  }
}

function fits({ edits }: Fix, text: string): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return (
    edits.length > 0 &&
    sorted.every(({ span }, index) => inside(span, text) && span.start >= (sorted[index - 1]?.span.end ?? 0))
  );
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function checkRange({ start, end }: Range, lines: LineIndex, faults: string[]): void {
  const ordered = start.line < end.line || (start.line === end.line && start.character <= end.character);
  const last = lines.starts.length - 1;
  if (!ordered || start.line < 0 || end.line > last || start.character < 0 || end.character < 0)
    faults.push(`the range ${JSON.stringify({ start, end })} is none`);
}
