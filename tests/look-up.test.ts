/** What `materials`, `pair`, `rules` and `sources` say, over the whole library; single answers are golden runs in tests/cli/. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askPair } from '../server/src/service/pair.js';
import { sourceDocument } from '../server/src/service/source-document.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

const say = (...args: string[]) => runIn(root, args);
const colour = '\u001b[';
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out
const colours = /\u001b\[\d+m/g;

describe('every record can be looked up', () => {
  const unconfirmed = knowledge
    .sources()
    .flatMap(({ doi, doi_confirmed }) => (doi !== undefined && doi_confirmed !== true ? [doi] : []));

  function inOrder(text: string, name: string): void {
    for (const doi of unconfirmed)
      assert.ok(!text.includes(doi), `${name} prints ${doi}, which nobody confirmed`);
    assert.doesNotMatch(text, /undefined|\[object|NaN|null/, name);
    assert.doesNotMatch(text, /[^.]\.\.(?![.\d])/, `${name} has a stop too many`);
  }

  test('materials, as cards', () => {
    for (const { id, name } of knowledge.materials()) {
      const { stdout, stderr, exit } = say('materials', id);
      assert.equal(exit, '0\n', stderr);
      assert.ok(stdout.startsWith(name), id);
      inOrder(stdout, id);
    }
  });

  test('materials, as JSON', () => {
    for (const { id } of knowledge.materials()) {
      const { version, material } = JSON.parse(say('materials', id, '--format', 'json').stdout);
      assert.equal(version, 1);
      assert.equal(material.id, id);
      for (const each of [...material.properties, ...material.verdicts]) {
        assert.ok(each.citations.length > 0, id);
        for (const { doi } of each.citations) assert.ok(!unconfirmed.includes(doi), `${id}: ${doi}`);
      }
    }
  });

  test('pairs the library judges', () => {
    for (const verdict of knowledge.verdicts()) {
      const [a, b] = verdict.members;
      if (`${a}${b}`.includes(':')) continue;
      const { pair, basis, verdict: cold, firing } = JSON.parse(say('pair', b, a, '--format', 'json').stdout);
      // A pair may have one verdict on the cell, perhaps its families', and one on the furnace.
      const said = firing?.id === verdict.id ? firing : cold;
      assert.deepEqual([pair[0].id, pair[1].id, said.id], [b, a, verdict.id]);
      assert.equal(basis, cold.members.some((each: string) => each.includes(':')) ? 'family' : 'pair');
      inOrder(say('pair', a, b).stdout, verdict.id);
    }
  });

  test('sources, in a terminal and as documents', () => {
    for (const { id, title } of knowledge.sources()) {
      const { stdout } = say('sources', id);
      assert.ok(stdout.startsWith(title), id);
      inOrder(stdout, id);
      const document = sourceDocument(`cellspec:/sources/${id}.md`, knowledge) ?? '';
      assert.ok(document.startsWith(`# ${title}\n`), id);
      inOrder(document, id);
      const { source } = JSON.parse(say('sources', id, '--format', 'json').stdout);
      assert.equal(source.id, id);
      const lines = document.match(/^- /gm)?.length ?? 0;
      assert.ok(lines >= source.rests.length, 'the document leaves nothing out');
    }
  });

  test('lists name every record once', () => {
    for (const [command, ids] of [
      ['materials', knowledge.materials().map(({ id }) => id)],
      ['rules', knowledge.pages().map(({ id }) => id)],
      ['sources', knowledge.sources().map(({ id }) => id)],
    ] as const) {
      const listed = JSON.parse(say(command, '--format', 'json').stdout)[command];
      assert.deepEqual(listed.map((each: { id: string }) => each.id).sort(), [...ids].sort(), command);
      const lines = say(command).stdout.split('\n');
      for (const id of ids)
        assert.equal(lines.filter((line) => line.trim().split(' ')[0] === id).length, 1, id);
    }
  });
});

describe('what is said of a pair', () => {
  const named = (id: string) => {
    const material = knowledge.material(id);
    assert.ok(material, id);
    return material;
  };

  test('verdicts are grave first on a card, and name what helps', () => {
    const { material } = JSON.parse(say('materials', 'lpscl', '--format', 'json').stdout);
    const order = ['incompatible', 'reactive', 'limited', 'kinetically-stabilised', 'stable'];
    const ranks = material.verdicts.map((each: { verdict: string }) => order.indexOf(each.verdict));
    assert.deepEqual(
      ranks,
      [...ranks].sort((a: number, b: number) => a - b),
    );
    assert.ok(material.verdicts.some((each: { as: string }) => each.as === 'class:sulfide'));
    assert.match(say('materials', 'lpscl').stdout, /What helps: /);
  });

  test('shop practice is never listed as a source', () => {
    for (const { id } of knowledge.materials())
      assert.doesNotMatch(say('materials', id).stdout, /pillot_general|Design practice and handbook/, id);
  });

  test('potentials are compared only where nobody has said anything', () => {
    const materials = knowledge.materials();
    const counts = { pair: 0, family: 0, window: 0, none: 0 };
    for (const a of materials) {
      for (const b of materials) {
        if (a.id >= b.id) continue;
        const { verdict, basis, windows } = askPair(a, b, knowledge);
        counts[basis] += 1;
        if (verdict !== undefined && verdict.above_temperature === undefined) assert.equal(windows.length, 0);
        if (basis === 'none') assert.equal(windows.length, 0);
      }
    }
    for (const [basis, count] of Object.entries(counts)) assert.ok(count > 20, `${basis}: ${count}`);
  });

  test('a liquid at the anode, which lives behind its film, is not judged by its reduction limit', () => {
    for (const liquid of knowledge.materials().filter(({ roles }) => roles.includes('liquid_electrolyte'))) {
      if (knowledge.verdict(named('siox'), liquid)) continue;
      assert.deepEqual(askPair(named('siox'), liquid, knowledge).windows, [], liquid.id);
    }
  });
});

describe('on a screen', () => {
  const wide = (text: string) =>
    text
      .replaceAll(colours, '')
      .split('\n')
      .filter((line) => line.length > 100 && line.trim().includes(' '));

  test('colour only on a terminal, or where it is asked for', () => {
    for (const args of [
      ['materials', 'lpscl'],
      ['pair', 'nmc811', 'lpscl'],
      ['rules'],
      ['sources', 'zhu2015'],
      ['materials'],
    ]) {
      assert.ok(!runIn(root, args).stdout.includes(colour), `${args} in a pipe`);
      assert.ok(
        !runIn(root, args, { terminal: true, env: { NO_COLOR: '1' } }).stdout.includes(colour),
        `${args}`,
      );
      assert.equal(runIn(root, args, { terminal: true }).stdout.includes(colour), true, `${args}`);
      assert.ok(runIn(root, [...args, '--color', 'always']).stdout.includes(colour), `${args}`);
      assert.ok(!runIn(root, [...args, '--color', 'never'], { terminal: true }).stdout.includes(colour));
    }
  });

  test('colour changes no word', () => {
    for (const { id } of knowledge.materials()) {
      const painted = runIn(root, ['materials', id, '--color', 'always']).stdout;
      assert.equal(painted.replaceAll(colours, ''), say('materials', id).stdout);
    }
  });

  test('no line of a page, or of a list on a terminal, is too long', () => {
    for (const { id } of knowledge.materials()) assert.deepEqual(wide(say('materials', id).stdout), []);
    for (const { id } of knowledge.sources())
      assert.deepEqual(wide(say('sources', id).stdout.replace(/^.*\n/, '')), []);
    for (const command of ['materials', 'rules', 'sources'])
      assert.deepEqual(wide(runIn(root, [command], { terminal: true }).stdout), []);
  });

  test('in a pipe a list has one line a record', () => {
    assert.equal(say('sources').stdout.trimEnd().split('\n').length, knowledge.sources().length);
    assert.equal(say('rules').stdout.trimEnd().split('\n').length, knowledge.pages().length);
  });
});

test('hostile words on the command line are shown, never obeyed', () => {
  for (const args of [
    ['materials', '\u001b[31mred\u0007'],
    ['materials', '\u001b[31mx:y'],
    ['pair', 'LFP', '\u202eevil\n'],
    ['rules', '\u001b]0;title\u0007'],
    ['sources', '__proto__'],
    ['sources', '\u001b[2J'],
    ['materials', '--role', '\u001b[2J'],
    ['materials', 'x', '--format', '\u001b[2J'],
  ]) {
    const { stdout, stderr, exit } = say(...args);
    assert.equal(exit, '2\n', args.join(' '));
    assert.equal(stdout, '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    assert.doesNotMatch(stderr, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});
