// The two files the program is built from.
import { existsSync } from 'node:fs';

/** Notes are for the people who keep the base; everything else travels. */
export function knowledgeJson(base, { nameTable }) {
  const withoutNote = ({ note, ...rest }) => rest;
  const data = {
    dimensions: Object.fromEntries(
      Object.entries(base.properties).flatMap(([name, schema]) =>
        schema['x-dimension'] ? [[name, schema['x-dimension']]] : [],
      ),
    ),
    titles: mapValues(base.properties, (schema) => schema.title),
    sources: mapValues(base.sources?.value ?? {}, withoutNote),
    materials: base.materials.map(({ id, value: { properties, ...value } }) => ({
      id,
      ...value,
    })),
    names: nameTable(base.materials.map(({ id, value }) => ({ id, ...value }))),
    properties: base.materials.map(({ value }) =>
      JSON.stringify(mapValues(value.properties, (facts) => facts.map(withoutNote))),
    ),
    verdicts: base.interfaces.flatMap(({ value }) =>
      value.verdicts.map(withoutNote).map(({ members, verdict, ...details }) => ({
        members,
        verdict,
        ...(details.above_temperature ? { firing: true } : {}),
        details: JSON.stringify(details),
      })),
    ),
    terms: base.terms.map(({ id, value }) => ({ id, ...value })),
    spreads: (base.spreads?.value.spreads ?? []).map(withoutNote),
    pages: base.pages.map(({ id, value }) => ({ id, ...value })),
    recognition: recognition(base.prose?.value),
    prose: base.pages.map(({ summary, why, fix, fails, passes }) => ({ summary, why, fix, fails, passes })),
  };
  return Object.entries(data)
    .map((section) => `${inAscii(JSON.stringify(section))}\n`)
    .join('');
}

function recognition(lists = {}) {
  return {
    beginnings: lists.unmistakable_beginnings ?? [],
    unmistakable: lists.unmistakable_names ?? [],
    everyday: lists.everyday_names ?? [],
    never: lists.never ?? [],
  };
}

/** Read as one byte a character, which is a third of the time. */
function inAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function idsText(base) {
  const ids = base.pages.map((page) => page.id);
  const union = ids.length === 0 ? ' never' : ids.map((id) => `\n  | '${id}'`).join('');
  return `// Generated from knowledge/rules by \`npm run generate\`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';

export type RuleId =${union};

/** The thresholds of every rule, by rule id; the numbers are on the rule's page. */
export interface RuleLimits {
${base.pages.map((page) => `  readonly '${page.id}': ${limitsType(page.value.limits)};\n`).join('')}}

/** Pages that say what they judge and need no predicate. */
export const judgedRules = [
${base.pages.flatMap((page) => (page.value.judges && !hasPredicate(page) ? [`  '${page.id}',\n`] : [])).join('')}] as const;
`;
}

/** A predicate beside a judging page looks at its judgements first, and is registered by its own line. */
function hasPredicate({ id }) {
  return existsSync(new URL(`../../../server/src/rules/${id}.ts`, import.meta.url));
}

function limitsType(limits = {}) {
  const entries = Object.entries(limits);
  if (entries.length === 0) return 'Record<never, never>';
  const lines = entries.map(([name, limit]) => {
    const type = limit.words === undefined ? `Quantity<'${limit.dimension}'>` : 'readonly string[]';
    return `    readonly ${name}: ${type};\n`;
  });
  return `{\n${lines.join('')}  }`;
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
