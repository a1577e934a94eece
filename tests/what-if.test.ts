/** One value changed in thought: what follows is what a check of the changed text says, and the edit is that one token. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Analysis, analyze } from '../server/src/lint/analyze.js';
import { figureTable } from '../server/src/service/figure-table.js';
import { replaceValue } from '../server/src/service/replace-value.js';
import { valueFields } from '../server/src/service/value-fields.js';
import { moversOf, type WhatIf, whatIf, whatIfFields } from '../server/src/service/what-if.js';
import { applyEdits } from '../server/src/text/edits.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const text = readFileSync(join(root, 'samples/nmc811-argyrodite-li.cell.yaml'), 'utf8');
const check = (written: string): Analysis =>
  analyze({ uri: 'a.cell.yaml', version: 0, text: written }, knowledge);
const analysis = check(text);

function ask(path: string, value: string): WhatIf {
  const answer = whatIf(analysis, knowledge, { path, value }, check);
  assert.ok(answer, path);
  return answer;
}

describe('a value changed in thought', () => {
  test('gives the figures of the changed text', () => {
    const { figures, problem } = ask('cathode.loading', '30 mg/cm2');
    assert.equal(problem, null);
    const after = figureTable(check(text.replace('loading: 26.7 mg/cm2', 'loading: 30 mg/cm2')), knowledge);
    assert.ok(figures.length > 5);
    for (const figure of figures)
      assert.equal(figure.after, after.find(({ id }) => id === figure.id)?.value, figure.id);
    assert.ok(!figures.some(({ id }) => id === 'anode_thickness'), 'what stays is left out');
  });
  test('says which findings come and go', () => {
    const { gained, lost } = ask('cathode.loading', '30 mg/cm2');
    assert.deepEqual(
      gained.map(({ rule, path }) => [rule, path]),
      [['balance/inconsistent-coating', 'cathode.thickness']],
    );
    assert.deepEqual(lost, []);
    const flawed = check(text.replace('thickness: 87.5 um', 'thickness: 70 um'));
    const back = whatIf(flawed, knowledge, { path: 'cathode.thickness', value: '87.5 um' }, check);
    assert.ok(back?.lost.some(({ rule }) => rule === 'balance/inconsistent-coating'));
  });
  test('that cannot be read says why, in the words of the finding, and nothing else', () => {
    const answer = ask('cathode.loading', '30');
    assert.match(answer.problem ?? '', /`loading` needs a unit/);
    assert.deepEqual([answer.figures, answer.gained, answer.edit], [[], [], null]);
  });
  test('of a field that is not there has no answer', () => {
    assert.equal(whatIf(analysis, knowledge, { path: 'cathode.nothing', value: '1 um' }, check), undefined);
  });
  test('that changes nothing says so', () => {
    const { figures, gained, lost } = ask('cathode.loading', '26.7 mg/cm2');
    assert.deepEqual([figures, gained, lost], [[], [], []]);
  });
});

describe('the edit', () => {
  test('is the token and nothing around it, for every value of every sample', () => {
    for (const field of valueFields(analysis)) {
      const edit = replaceValue(analysis, field.path, '1 um');
      assert.ok(edit, field.path);
      assert.deepEqual(edit.span, field.node.span);
      const again = valueFields(check(applyEdits(text, [edit]))).find(({ path }) => path === field.path);
      assert.equal(again?.node.text, '1 um');
    }
  });
  test('keeps the quotes of the author, and sets some where the value needs them', () => {
    const newText = (path: string, value: string) => replaceValue(analysis, path, value)?.newText;
    assert.equal(newText('targets.energy_density', '>= 900 Wh/L'), '">= 900 Wh/L"');
    assert.equal(newText('operation.voltage.max', '>= 4 V'), '">= 4 V"');
    assert.equal(newText('operation.voltage.max', '4.3 V}, x: {'), '"4.3 V}, x: {"');
    assert.equal(newText('cathode.loading', '30 mg/cm2 # dry'), '"30 mg/cm2 # dry"');
    assert.equal(newText('cathode.loading', '30\nanode: 1'), undefined);
  });
});

describe('what moves the specific energy most', () => {
  test('comes first among the fields that are offered', () => {
    const movers = moversOf(analysis, knowledge);
    assert.equal(movers?.title, 'stack specific energy');
    assert.equal(movers?.inputs.length, 3);
    const swings = movers?.inputs.map(({ swing }) => swing) ?? [];
    assert.deepEqual(
      swings,
      [...swings].sort((a, b) => b - a),
    );
    const fields = whatIfFields(analysis, movers).map(({ path }) => path);
    const named = movers?.inputs.flatMap(({ path }) => path ?? []) ?? [];
    assert.deepEqual(fields.slice(0, named.length), named);
    assert.equal(new Set(fields).size, fields.length);
  });
  test('is not said of a cell without one', () => {
    assert.equal(moversOf(check('cellspec: 1\ncathode: {active_material: NMC811}\n'), knowledge), undefined);
  });
});
