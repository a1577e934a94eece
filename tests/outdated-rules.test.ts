/** A rule that gets another id, or is going to be taken out: old names work on everywhere, and say so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { printBaseline } from '../server/src/config/baseline.js';
import { setupFor } from '../server/src/config/config.js';
import { fingerprintOf, numbered } from '../server/src/finding/fingerprint.js';
import { type KnowledgeData, readKnowledgeData } from '../server/src/knowledge/data.js';
import { createKnowledge } from '../server/src/knowledge/knowledge.js';
import { analyze } from '../server/src/lint/analyze.js';
import { applyEdits } from '../server/src/text/edits.js';
import { readerOf } from './support/neighbours.js';
import { root } from './support/root.js';

const data = readKnowledgeData((part) =>
  readFileSync(join(root, `server/src/generated/${part}.jsonl`), 'latin1'),
);
const pages: KnowledgeData['pages'] = data.pages.map((page) =>
  page.id === 'balance/np-ratio'
    ? { ...page, formerly: ['balance/ratio', 'cell/np'] }
    : page.id === 'structure/composition-sum'
      ? { ...page, deprecated: 'The reader refuses such compositions since 2.0.' }
      : page,
);
const knowledge = createKnowledge({ ...data, pages });

const spec = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2.0 mAh/cm2}
anode: {active_material: graphite, areal_capacity: 1.6 mAh/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;

function check(text: string, config?: string, baseline = '') {
  const texts = new Map([
    ['cellspec.config.yaml', config ?? ''],
    ...(baseline === '' ? [] : [['cellspec.baseline.json', baseline] as const]),
  ]);
  const read = readerOf(texts);
  const found = read('x', 'cellspec.config.yaml');
  assert.ok('document' in found);
  const setup = config === undefined ? undefined : setupFor(found.document, 'a.cell.yaml');
  const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge, { setup, read });
  const ofConfig = analyze(found.document, knowledge, { read });
  const told = (findings: typeof analysis.findings) =>
    findings.map(({ rule, severity }) => `${severity} ${rule}`);
  return { analysis, findings: told(analysis.findings), ofConfig: told(ofConfig.findings) };
}

const remark = 'info structure/outdated-rule';

describe('under an old name', () => {
  test('a waiver holds, with a remark and the fix', () => {
    const text = `${spec}waivers:\n  - {rule: balance/ratio, at: anode, reason: measured on 40 cells, by: M. Sato, until: 2099-06-30}\n`;
    const { analysis, findings } = check(text);
    assert.deepEqual(findings, [remark]);
    assert.equal(analysis.waived[0]?.finding.rule, 'balance/np-ratio');
    const [fix] = analysis.findings[0]?.fixes ?? [];
    assert.equal(fix?.safety, 'safe');
    const mended = applyEdits(text, fix?.edits ?? []);
    assert.ok(mended.includes('{rule: balance/np-ratio, at: anode'));
    assert.deepEqual(check(mended).findings, []);
  });

  test('a comment does too', () => {
    const text = spec.replace(
      'anode:',
      '# cellspec-disable-next-line cell/np -- measured on 40 cells\nanode:',
    );
    assert.deepEqual(check(text).findings, [remark]);
  });

  test('a waiver that has nothing to accept is told as ever', () => {
    const text = `${spec.replace('1.6', '2.2')}waivers:\n  - {rule: balance/ratio, reason: measured on 40 cells, by: M. Sato, until: 2099-06-30}\n`;
    assert.deepEqual(check(text).findings, [remark, 'warning structure/waiver-unused']);
  });

  test('a configuration sets the severity, and the new name counts more', () => {
    assert.deepEqual(check(spec, 'rules: {balance/ratio: hint}\n').findings, ['hint balance/np-ratio']);
    const both = 'rules: {balance/ratio: hint, balance/np-ratio: info, "balance/*": off}\n';
    assert.deepEqual(check(spec, both).findings, ['info balance/np-ratio']);
    assert.deepEqual(check(spec, 'rules: {cell/np: off, "balance/*": error}\n').findings, []);
    assert.deepEqual(check(spec, 'rules: {balance/ratio: hint}\n').ofConfig, [remark]);
  });

  test('a baseline recognises what it took in', () => {
    const [finding] = check(spec).analysis.findings;
    const [number] = numbered(spec, finding ? [finding] : []);
    assert.ok(number);
    const entry = (rule: string, fingerprint: string) =>
      printBaseline([{ file: 'a.cell.yaml', rule, path: '', fingerprint, reason: '' }]);
    const before = fingerprintOf(number, 'balance/ratio');
    const accepted = check(spec, 'profile: lab\n', entry('balance/ratio', before));
    assert.deepEqual([accepted.findings, accepted.analysis.stale], [[], []]);
    const forged = check(spec, 'profile: lab\n', entry('balance/np-ratio', before));
    assert.deepEqual([forged.findings, forged.analysis.stale.length], [['error balance/np-ratio'], 1]);
  });
});

test('a rule that is going says so where it is named, and works until then', () => {
  const text = spec.replace('LFP,', 'LFP, composition: {LFP: 95 wt%, PVDF: 2 wt%},').replace('1.6', '2.2');
  const { analysis, findings } = check(
    `${text}waivers:\n  - {rule: structure/composition-sum, reason: a dispersant of the supplier's, by: M. Sato, until: 2099-06-30}\n`,
  );
  assert.deepEqual(findings, [remark]);
  assert.match(analysis.findings[0]?.message ?? '', /going to be taken out\. The reader refuses such/);
  assert.equal(analysis.waived.length, 1);
  assert.deepEqual(check(text, 'rules: {structure/composition-sum: info}\n').ofConfig, [remark]);
});

test('nobody is told anything where no rule has an old name', () => {
  assert.deepEqual(
    check(
      `${spec}waivers:\n  - {rule: balance/np-ratio, reason: measured on 40 cells, by: M. Sato, until: 2099-06-30}\n`,
    ).findings,
    [],
  );
});
