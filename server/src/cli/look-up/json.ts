/**
 * The machine-readable forms of what was looked up. A contract, like that of the lint report (README, "What is
 * stable"): fields are added, never renamed. What is not known is null. Beside `version: 1` stands
 *
 * - `materials`: `materials: [{id, name, formula, class, roles, groups, aliases}]`
 * - `materials NAME`: `material`, the same with `properties` (a fact each), `terms` and `verdicts` (gravest first;
 *   `as` is the material or the family that is spoken of, `other` the other side)
 * - `pair A B`: `pair: [material, material]`, `basis: pair|family|window|none`, `verdict`, `firing` (the verdict on
 *   firing the two together, where there is another one on the cell), and `windows` where
 *   potentials were compared: `side: oxidation|reduction`, `outcome: beyond|within|open`
 * - `rules`: `rules: [{id, group, title, summary, severity, grades, asked_from, waivable, citations}]`
 * - `sources`: `sources: [{id, kind, title, …, doi, url, checked}]`; a DOI stands there only if it was confirmed
 * - `sources ID`: `source`, the same with `rests: [{kind: fact|verdict|term|rule, id, name, text, locator}]`
 *
 * Facts and verdicts carry `confidence`, `contested` and `citations`. Texts are as the records have them; numbers in
 * SI stand beside them in `quantity`.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Citation, Fact, Material, RulePage, Source, Verdict } from '../../knowledge/types.js';
import { termsOf, verdictsOn } from '../../service/material-sheet.js';
import type { PairAnswer } from '../../service/pair.js';
import { confirmedDoi } from '../../service/reference.js';
import { restsOn } from '../../service/source-sheet.js';
import { memberInWords } from '../../service/wording.js';
import { citationJson } from '../report/json.js';

export function jsonOf(answer: object): string {
  return `${JSON.stringify({ version: 1, ...answer }, null, 2)}\n`;
}

export function materialRow({ id, name, formula, class: family, roles, groups, aliases }: Material) {
  return { id, name, formula: formula ?? null, class: family, roles, groups, aliases };
}

export function materialJson(material: Material, knowledge: Knowledge) {
  return {
    ...materialRow(material),
    properties: Object.entries(material.properties).flatMap(([property, facts]) =>
      facts.map((fact) => propertyJson(property, fact, knowledge)),
    ),
    terms: termsOf(material, knowledge).map(({ id, name, facts }) => ({
      id,
      name,
      facts: facts.map((fact) => ({ text: fact.text, ...groundsJson(fact, knowledge) })),
    })),
    verdicts: verdictsOn(material, knowledge).map(({ verdict, as, other }) => ({
      as,
      other: memberJson(other, knowledge),
      ...verdictJson(verdict, knowledge),
    })),
  };
}

function propertyJson(property: string, fact: Fact, knowledge: Knowledge) {
  return {
    property,
    title: knowledge.propertyTitle(property),
    text: fact.text,
    conditions: fact.conditions ?? null,
    quantity: fact.quantity === undefined ? null : quantityJson(fact.quantity),
    ...groundsJson(fact, knowledge),
  };
}

/** More than any source gives, and few enough to hide what converting units adds. */
const digits = 12;

/** In SI; an end that is open is null. */
function quantityJson({ dimension, value, low, high }: NonNullable<Fact['quantity']>) {
  const finite = (number: number) => (Number.isFinite(number) ? Number(number.toPrecision(digits)) : null);
  return { dimension, value: finite(value), low: finite(low), high: finite(high) };
}

interface Grounds {
  readonly confidence: Fact['confidence'];
  readonly citations: readonly Citation[];
  readonly contested?: string;
}

function groundsJson({ confidence, citations, contested }: Grounds, knowledge: Knowledge) {
  return {
    confidence,
    contested: contested ?? null,
    citations: citations.map((citation) => citationJson(citation, knowledge)),
  };
}

function verdictJson(verdict: Verdict, knowledge: Knowledge) {
  return {
    id: verdict.id,
    members: verdict.members,
    verdict: verdict.verdict,
    mechanism: verdict.mechanism,
    consequence: verdict.consequence,
    products: verdict.products,
    mitigations: verdict.mitigations.map((id) => memberJson(id, knowledge)),
    conditions: verdict.conditions ?? null,
    above: verdict.above?.text ?? null,
    below: verdict.below?.text ?? null,
    above_temperature: verdict.above_temperature?.text ?? null,
    ...groundsJson(verdict, knowledge),
  };
}

function memberJson(id: string, knowledge: Knowledge) {
  return { id, name: memberInWords(id, knowledge) };
}

export function pairJson({ a, b, basis, verdict, firing, windows }: PairAnswer, knowledge: Knowledge) {
  const limit = (material: Material, property: string, facts: readonly Fact[]) => ({
    id: material.id,
    name: material.name,
    facts: facts.map((fact) => propertyJson(property, fact, knowledge)),
  });
  return {
    pair: [materialRow(a), materialRow(b)],
    basis,
    verdict: verdict === undefined ? null : verdictJson(verdict, knowledge),
    firing: firing === undefined ? null : verdictJson(firing, knowledge),
    windows: windows.map((check) => ({
      side: check.side,
      outcome: check.outcome,
      computed: check.computed,
      electrode: limit(check.electrode, check.potentialOf, check.potential),
      other: limit(check.other, check.limitOf, check.limit),
    })),
  };
}

export function ruleRow(page: RulePage, knowledge: Knowledge) {
  return {
    id: page.id,
    group: page.id.split('/')[0] ?? '',
    title: page.title,
    summary: page.summary,
    severity: page.severity,
    grades: page.grades,
    asked_from: page.asked_from ?? null,
    waivable: page.waivable ?? null,
    citations: page.citations.map((citation) => citationJson(citation, knowledge)),
  };
}

export function sourceRow(source: Source) {
  const { id, kind, title, title_is_descriptive, authors, year, venue, url, checked } = source;
  const doi = confirmedDoi(source) === undefined ? null : (source.doi ?? null);
  return {
    id,
    kind,
    title,
    title_is_descriptive: title_is_descriptive ?? false,
    authors: authors ?? null,
    year: year ?? null,
    venue: venue ?? null,
    doi,
    url: url ?? null,
    checked,
  };
}

export function sourceJson(source: Source, knowledge: Knowledge) {
  return {
    ...sourceRow(source),
    rests: restsOn(source.id, knowledge).map(({ locator, ...rest }) => ({
      ...rest,
      locator: locator ?? null,
    })),
  };
}
