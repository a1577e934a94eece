// The files the program is built from.
import { existsSync } from 'node:fs';

/** Of these a run looks at a few records only, so each is parsed by itself. */
const lineByLine = new Set(['properties', 'details', 'limits', 'prose', 'examples']);

/**
 * The compiled base as files by the name of their part, see server/src/knowledge/data.ts. Notes are for the people who keep
 * the base; everything else travels.
 */
export function knowledgeFiles(base, { nameTable, partOf }) {
  const withoutNote = ({ note, ...rest }) => rest;
  const verdicts = base.interfaces.flatMap(({ value }) => value.verdicts.map(withoutNote));
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
      mapValues(value.properties, (facts) => facts.map(withoutNote)),
    ),
    verdicts: verdicts.map(({ members, verdict, above_temperature }) => ({
      members,
      verdict,
      ...(above_temperature ? { firing: true } : {}),
    })),
    details: verdicts.map(({ members, verdict, ...details }) => details),
    terms: base.terms.map(({ id, value }) => ({ id, ...value })),
    spreads: (base.spreads?.value.spreads ?? []).map(withoutNote),
    pages: base.pages.map(({ id, value: { limits, citations, ...value } }) => ({ id, ...value })),
    limits: base.pages.map(({ value: { limits, citations } }) => ({ limits, citations })),
    recognition: recognition(base.prose?.value),
    prose: base.pages.map(({ summary, why, fix }) => ({ summary, why, fix })),
    examples: base.pages.map(({ fails, passes }) => ({ fails, passes })),
  };
  const files = new Map();
  for (const [name, value] of Object.entries(data)) {
    const lines = lineByLine.has(name) ? [[name], ...value] : [[name, value]];
    const text = lines.map((line) => `${inAscii(JSON.stringify(line))}\n`).join('');
    files.set(partOf[name], `${files.get(partOf[name]) ?? ''}${text}`);
  }
  return files;
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
