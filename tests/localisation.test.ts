/**
 * English and German say the same things: the manifest (package.nls*.json) and the client (`vscode.l10n.t`). What the
 * server says, findings above all, is English.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from './support/root.js';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string): Texts => JSON.parse(read(file));

const manifest = { english: json('package.nls.json'), german: json('package.nls.de.json') };
const client = json('client/l10n/bundle.l10n.de.json');
const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: read(join('client/src', name)) }));

/** The sentences the client hands to `vscode.l10n.t`, which it may call by its last letter. */
function spoken(text: string): string[] {
  return [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, sentence = '']) =>
    sentence.replace(/\\(.)/g, '$1'),
  );
}

/** What must be in a translation as it is in the original: places to fill in, commands, settings, code. */
function fixed(text: string): string[] {
  return (text.match(/\{\d\}|\]\([^)]*\)|`[^`]*`|\*\*[^*]+\*\*/g) ?? []).sort();
}

function checkPair(english: string, german: string | undefined): void {
  assert.ok(german !== undefined && german.trim() !== '', `no German for: ${english}`);
  assert.deepEqual(fixed(german), fixed(english), `${english}\n${german}`);
}

describe('manifest', () => {
  test('every text has a German one, and German has no others', () => {
    assert.deepEqual(Object.keys(manifest.german), Object.keys(manifest.english));
    for (const [key, english] of Object.entries(manifest.english)) checkPair(english, manifest.german[key]);
  });

  test('every key that package.json names is there, and every one there is named', () => {
    const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(manifest.english).sort());
  });

  test('what people read there is not written in package.json itself', () => {
    const { contributes, capabilities } = JSON.parse(read('package.json'));
    const texts: string[] = [];
    const collect = (value: unknown, key = ''): void => {
      if (typeof value === 'string') {
        if (/title|description|altText/i.test(key)) texts.push(value);
      } else if (Array.isArray(value)) for (const each of value) collect(each, key);
      else if (value) for (const [name, each] of Object.entries(value)) collect(each, name);
    };
    collect(contributes);
    collect(capabilities);
    assert.ok(texts.length > 30);
    for (const text of texts.filter((each) => each !== 'Cellspec')) assert.match(text, /^%[\w.]+%$/);
  });

  test('a profile is described as the format describes it', () => {
    const { properties } = JSON.parse(read('schemas/cell.schema.json'));
    for (const [name, text] of Object.entries(properties.profile['x-enum-descriptions']))
      assert.equal(manifest.english[`setting.profile.${name}`], text);
  });
});

describe('client', () => {
  const all = sources.flatMap(({ text }) => spoken(text));

  test('every sentence has a German one, and German has no others', () => {
    assert.ok(all.length > 20);
    for (const english of all) checkPair(english, client[english]);
    assert.deepEqual(
      Object.keys(client).filter((english) => !all.includes(english)),
      [],
    );
  });

  test('nothing is handed to l10n.t that cannot be found by reading', () => {
    for (const { name, text } of sources) {
      const calls = text.match(/\bt\(/g)?.length ?? 0;
      assert.equal(spoken(text).length, calls, `${name}: l10n.t takes its sentence as it stands`);
    }
  });

  test('no sentence is shown without it', () => {
    const bare =
      /(?:show(?:Error|Warning|Information)Message|showQuickPick|showInputBox)\(\s*['"`]|(?:text|detail|label|placeHolder|title): ['"`]/;
    for (const { name, text } of sources) assert.doesNotMatch(text, bare, name);
  });
});
