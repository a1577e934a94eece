/** Reports for other programs: each against what that program takes. The golden runs in tests/cli show what they say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import fc from 'fast-check';
import { checkstyleStream } from '../server/src/cli/report/checkstyle.js';
import { annotationStream, summaryStream } from '../server/src/cli/report/github.js';
import { gitlabStream } from '../server/src/cli/report/gitlab.js';
import { jsonLinesStream } from '../server/src/cli/report/jsonl.js';
import { reportJunit } from '../server/src/cli/report/junit.js';
import type { FileReport, LintReport } from '../server/src/cli/report/report.js';
import { reportSarif } from '../server/src/cli/report/sarif.js';
import { wholeOf } from '../server/src/cli/report/stream.js';
import { analyze } from '../server/src/lint/analyze.js';
import { indexLines } from '../server/src/text/line-index.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

function reportOn(file: string, text: string): FileReport {
  const { findings, waived, baselined } = analyze({ uri: file, version: 0, text }, knowledge);
  return { file, text, lines: indexLines(text), findings, waived, baselined, stale: [], others: new Map() };
}

const folder = join(root, 'samples/flawed');
const flawed = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => reportOn(`samples/flawed/${name}`, readFileSync(join(folder, name), 'utf8')));
const waived = reportOn(
  'samples/waived.cell.yaml',
  readFileSync(join(root, 'samples/lnmo-graphite-waived.cell.yaml'), 'utf8'),
);
const whole: LintReport = {
  files: [...flawed, waived],
  unreadable: [{ file: 'cells/secret.cell.yaml', reason: 'permission denied' }],
  gone: [],
};
const hostile = 'a,b:c%0A::error::x"<&>\u0001\ud800.cell.yaml';
const findings = whole.files.flatMap((file) => file.findings);

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly suppressions?: readonly unknown[];
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

function sarif(report: LintReport): Sarif['runs'][number] {
  const [run] = (JSON.parse(reportSarif(report, knowledge, '1.2.3')) as Sarif).runs;
  assert.ok(run);
  return run;
}

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // Draft 4 calls it `id`; nothing else in this schema differs from what ajv reads.
  const { id: _, $schema: __, ...rest } = schema;
  const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest);
  const check = (report: LintReport): void => {
    assert.ok(valid(JSON.parse(reportSarif(report, knowledge, '1.2.3'))), JSON.stringify(valid.errors?.[0]));
  };

  test('is what the OASIS schema asks for', () => {
    check(whole);
    check({ files: [], unreadable: [], gone: [] });
    check({ files: [reportOn(hostile, 'cathode: {thickness: 70}\n')], unreadable: [], gone: [] });
  });

  test('and the schema notices what is not', () => {
    assert.equal(valid({ version: '2.1.0', runs: [{ results: [] }] }), false);
  });

  test('names every rule once, with help, and every result its rule', () => {
    const { tool, results } = sarif(whole);
    const { rules } = tool.driver;
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
  });

  test('lists waived findings as suppressed, and only those', () => {
    const suppressed = sarif(whole).results.filter(({ suppressions }) => suppressions !== undefined);
    assert.equal(suppressed.length, waived.waived.length);
    assert.ok(suppressed.length > 0);
  });

  test('a fingerprint outlives lines added above, and no two are the same in a file', () => {
    const text = readFileSync(join(folder, 'bare-numbers.cell.yaml'), 'utf8');
    const prints = (written: string) =>
      sarif({ files: [reportOn('a.cell.yaml', written)], unreadable: [], gone: [] }).results.map(
        ({ partialFingerprints }) => partialFingerprints['cellspec/v1'],
      );
    const before = prints(text);
    assert.ok(before.length > 1);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(prints(`# one\n# two\n${text}`), before);
  });

  test('paths are relative references of the web', () => {
    const { results } = sarif({
      files: [reportOn('a b/ü#1.cell.yaml', 'cathode: 1\n')],
      unreadable: [],
      gone: [],
    });
    assert.equal(
      results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
      'a%20b/%C3%BC%231.cell.yaml',
    );
  });
});

describe('GitHub annotations', () => {
  const annotate = (report: LintReport): string => wholeOf(annotationStream(false), report);

  test('one a finding up to ten of a kind, the last of which says how many there are', () => {
    const lines = annotate(whole).trimEnd().split('\n');
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    assert.ok(errors > 10);
    const shown = lines.filter((line) => line.startsWith('::error file='));
    assert.equal(shown.length, 9);
    assert.ok(lines.some((line) => line.startsWith(`::error title=cellspec::and ${errors - 9} more`)));
    assert.ok(lines.some((line) => line.includes('secret.cell.yaml was not checked')));
  });

  test('no text becomes a command or ends a property', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const name = `${text}::error::x\n::set-output name=a::b`;
        const [first] = findings;
        assert.ok(first);
        const file = { ...reportOn('a', 'x: 1\n'), file: name, findings: [{ ...first, message: name }] };
        const lines = annotate({ files: [file], unreadable: [{ file: name, reason: name }], gone: [] });
        for (const line of lines.trimEnd().split('\n')) assert.match(line, /^::(?:error|warning|notice) /);
      }),
      { seed: 3 },
    );
  });

  test('the summary counts by rule', () => {
    const summary = wholeOf(summaryStream(), whole);
    assert.match(summary, /^### cellspec: \d+ errors, \d+ warnings in \d+ files\n/);
    for (const { rule } of findings) assert.ok(summary.includes(`| \`${rule}\` |`), rule);
  });
});

describe('GitLab code quality', () => {
  test('has the fields GitLab reads, and fingerprints that differ', () => {
    const issues: Record<string, unknown>[] = JSON.parse(wholeOf(gitlabStream(), whole));
    assert.equal(issues.length, findings.length);
    for (const issue of issues)
      assert.deepEqual(Object.keys(issue), [
        'description',
        'check_name',
        'fingerprint',
        'severity',
        'location',
      ]);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    const written = (report: LintReport): string => wholeOf(gitlabStream(), report);
    assert.equal(written(whole), `${JSON.stringify(issues, null, 2)}\n`);
    assert.equal(written({ files: [], unreadable: [], gone: [] }), '[]\n');
  });
});

/** Enough of an XML reader to notice what is not well-formed: names nest, values are quoted, nothing stands bare. */
function checkXml(text: string): number {
  const open: string[] = [];
  let elements = 0;
  const token = /<\?xml [^?]*\?>|<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>|([^<>]+)/gy;
  let at = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [all, closing, name, values = '', single, bare = ''] = match;
    assert.ok(!/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(values + bare), all);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    assert.ok(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(all), all);
    if (name !== undefined && closing === '') {
      elements += 1;
      if (single === '') open.push(name);
    } else if (name !== undefined) assert.equal(open.pop(), name);
    at = token.lastIndex;
  }
  assert.equal(at, text.length, `broken at ${JSON.stringify(text.slice(at, at + 40))}`);
  assert.deepEqual(open, []);
  return elements;
}

describe('XML', () => {
  test('JUnit: a suite a file, a failure a finding', () => {
    const text = reportJunit(whole);
    checkXml(text);
    assert.equal(text.match(/<failure /g)?.length, findings.length);
    assert.equal(text.match(/<testsuite /g)?.length, whole.files.length + 1);
  });

  test('Checkstyle: an error a finding', () => {
    const text = wholeOf(checkstyleStream(), whole);
    checkXml(text);
    assert.equal(text.match(/<error /g)?.length, findings.length + 1);
  });

  test('is well-formed whatever a spec says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const [first] = findings;
        assert.ok(first);
        const file = { ...reportOn('a', 'x: 1\n'), file: text, findings: [{ ...first, message: text }] };
        const report = { files: [file], unreadable: [{ file: text, reason: text }], gone: [] };
        checkXml(reportJunit(report));
        checkXml(wholeOf(checkstyleStream(), report));
      }),
      { seed: 5 },
    );
  });
});

describe('JSON lines', () => {
  test('a finding a line, the summary last', () => {
    const lines = wholeOf(jsonLinesStream(knowledge), whole).trimEnd().split('\n');
    const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind);
    assert.equal(kinds.filter((kind) => kind === 'finding').length, findings.length);
    assert.equal(kinds.at(-1), 'summary');
  });
});
