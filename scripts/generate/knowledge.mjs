// Checks everything under knowledge/ and compiles it. Nothing is written here: the caller gets the files as text.
//   server/src/generated/*.jsonl           the whole base, compact, for the faces (not committed)
//   server/src/generated/ids.ts           rule ids and the types of their limits (committed)
//   knowledge/README.md                   index of rules, materials and sources (committed)
//   knowledge/REVIEW.md                   what a reviewer should look at first (committed)

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBase } from './knowledge/check.mjs';
import { checkNames } from './knowledge/check-names.mjs';
import { checkProse } from './knowledge/check-prose.mjs';
import { checkQuantities } from './knowledge/check-quantities.mjs';
import { checkTopics } from './knowledge/check-topics.mjs';
import { loadCore } from './knowledge/core.mjs';
import { indexPage } from './knowledge/index-page.mjs';
import { idsText, knowledgeFiles } from './knowledge/output.mjs';
import { readRecords } from './knowledge/records.mjs';
import { reviewPage } from './knowledge/review-page.mjs';

const generatedPages = ['knowledge/README.md', 'knowledge/REVIEW.md'];
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {Map<string, string>} [input] the text of every file under knowledge/, by path; read from disk when left out
 * @returns {Promise<{ files: { path: string, text: string }[], problems: Problem[] }>} `files` is empty while a problem is an error
 * @typedef {{ path: string, line: number, message: string, severity: 'error' | 'warning' }} Problem
 */
export async function generateKnowledge(input = readKnowledgeFiles()) {
  const core = await loadCore(root);
  const { base, problems } = readRecords(input, readSchemas(), core);
  problems.push(
    ...checkBase(base, core),
    ...checkNames(base, core),
    ...checkProse(base, core),
    ...checkQuantities(base, core),
    ...checkTopics(base, core),
  );
  problems.sort((a, b) => compare(a.path, b.path) || a.line - b.line);
  if (problems.some((problem) => problem.severity === 'error')) return { files: [], problems };
  const files = [
    ...[...knowledgeFiles(base, core)].map(([part, text]) => ({
      path: `server/src/generated/${part}.jsonl`,
      text,
    })),
    { path: 'server/src/generated/ids.ts', text: idsText(base) },
    { path: 'knowledge/README.md', text: indexPage(base) },
    { path: 'knowledge/REVIEW.md', text: reviewPage(base, core) },
  ];
  return { files, problems };
}

/** `file:line: sentence`, the form editors turn into a link. */
export function problemText(problem) {
  const label = problem.severity === 'warning' ? 'warning: ' : '';
  return `${problem.path}:${problem.line}: ${label}${problem.message}`;
}

export function readKnowledgeFiles() {
  const files = new Map();
  for (const entry of fs.readdirSync(path.join(root, 'knowledge'), {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile() || !/\.(yaml|md)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = path.relative(root, file).split(path.sep).join('/');
    if (!generatedPages.includes(name)) files.set(name, fs.readFileSync(file, 'utf8'));
  }
  return new Map([...files].sort(([a], [b]) => compare(a, b)));
}

function readSchemas() {
  const names = ['sources', 'material', 'interfaces', 'term', 'rule-page', 'ambiguous', 'spreads', 'prose'];
  return names.map((name) =>
    JSON.parse(fs.readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8')),
  );
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
