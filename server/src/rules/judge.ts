/** A verdict of the library as a problem: what touches what, what happens, what it does to the cell, what helps. */

import type { Design } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { presentMaterials } from '../design/present.js';
import type { Problem } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Confidence, Verdict } from '../knowledge/types.js';

export interface Judged {
  readonly verdict: Verdict;
  readonly near: Used;
  readonly far: Used;
  /** How they meet, in a clause: `touches`, `touches, uncoated,`. */
  readonly contact: string;
  /** A clause on the condition that makes it apply: `charged to 4.25 V`. */
  readonly condition?: string;
}

/** Undefined for verdicts that leave nothing to do: stable pairs, self-limiting ones, and mild ones whose remedy is there. */
export function problemOf(judged: Judged, design: Design, knowledge: Knowledge): Problem | undefined {
  const { verdict, near, far } = judged;
  if (verdict.verdict === 'stable' || verdict.verdict === 'kinetically-stabilised') return undefined;
  const present = presentMaterials(design);
  const mitigated = verdict.mitigations.some((id) => present.has(id));
  if (verdict.verdict === 'limited' && mitigated) return undefined;
  return {
    at: near.name.where,
    grade: verdict.verdict,
    confidence: verdict.confidence,
    mitigated,
    message: sentences(judged, knowledge).join(' '),
    related: [{ span: far.name.where.span, message: `\`${far.name.text}\` is named here` }],
    citations: verdict.citations,
  };
}

function sentences({ verdict, near, far, contact, condition }: Judged, knowledge: Knowledge): string[] {
  const where = condition === undefined ? '' : `, ${condition}`;
  const helps = verdict.mitigations.flatMap((id) => knowledge.material(id)?.name ?? []);
  return [
    `\`${near.name.text}\` ${contact} \`${far.name.text}\`${where}: ${lowerStart(verdict.mechanism)}.`,
    `${sentence(verdict.consequence)}`,
    ...(helps.length > 0 ? [`What helps: ${helps.slice(0, 4).join(', ')}.`] : []),
    ...(verdict.conditions === undefined ? [] : [sentence(verdict.conditions)]),
    ...(verdict.contested === undefined ? [] : [`Sources disagree: ${sentence(verdict.contested)}`]),
    ...caution(verdict.confidence),
  ];
}

/** Said behind everything that nobody has looked up yet. */
export function caution(confidence: Confidence): string[] {
  if (confidence === 'verified') return [];
  return [
    confidence === 'recalled'
      ? 'This is recalled, not checked against a paper: take it as a question.'
      : 'This is shop practice, without a paper behind it.',
  ];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** `Sulfide is oxidised` reads on behind a colon; `Li3P forms` and `SEI` keep their capitals. */
function lowerStart(text: string): string {
  const plain = /^[A-Z][a-z]+\b(?!\d)/.test(text) && !/^[A-Z][a-z]?[\s-]/.test(text);
  const body = plain ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return body.replace(/\.$/, '');
}
