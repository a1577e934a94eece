/** From the name and text of a spec to everything that is known about it: the one place where the command line analyses. */
import type { Setup } from '../config/config.js';
import { isMarkdown } from '../document/about-specs.js';
import type { Finding } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { analyses } from '../lint/analyses.js';
import type { Analysis, Conditions } from '../lint/analyze.js';
import type { Reader } from '../project/reader.js';
import { oncePer } from '../quantity/once.js';
import type { TakenSpec } from './each-spec.js';
import { later } from './later.js';

export interface CheckedFile {
  readonly file: string;
  readonly analysis: Analysis;
  /** Those of the analysis, and what the bytes of the file were found to be. */
  readonly findings: readonly Finding[];
}

export function checkFile(
  file: string,
  { document, damagedAt, read, setupOf }: TakenSpec,
  knowledge: Knowledge,
  conditions: Conditions,
): CheckedFile {
  const analysisOf = keptBy(knowledge)(conditions)(read)(setupOf);
  const analysis = isMarkdown(document.uri)
    ? later().inMarkdown(document, knowledge, { read, analysisOf, setup: setupOf(document) })
    : analysisOf(document);
  const damage = damagedAt === undefined ? [] : [notUtf8(damagedAt)];
  return { file, analysis, findings: [...damage, ...analysis.findings] };
}

/** Analyses of one run: of a base that was checked on its own, those who extend it know what was said there. */
const keptBy = oncePer((knowledge: Knowledge) =>
  oncePer((conditions: Conditions) =>
    oncePer((read: Reader) =>
      oncePer((configured: TakenSpec['setupOf']) => {
        const setupOf = conditions.profile === undefined ? configured : withoutProfile(configured);
        return analyses(knowledge, { ...conditions, read, setupOf, today: () => conditions.today });
      }),
    ),
  ),
);

/** What the command says counts more than what the configuration does. */
function withoutProfile(setupOf: TakenSpec['setupOf']): TakenSpec['setupOf'] {
  const without = oncePer((setup: Setup): Setup => ({ ...setup, profile: undefined }));
  return (document) => {
    const setup = setupOf(document);
    return setup && without(setup);
  };
}

function notUtf8(offset: number): Finding {
  return {
    rule: 'yaml/encoding',
    severity: 'error',
    span: { start: offset, end: offset + 1 },
    path: '',
    message:
      'From here on there are bytes that are not UTF-8 text, so signs such as µ or · may not be what was written. Save the file as UTF-8.',
    related: [],
    citations: [],
    fixes: [],
  };
}
