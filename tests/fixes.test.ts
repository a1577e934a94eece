/**
 * What holds for every fix that is offered anywhere: it changes its words and nothing else, breaks nothing, keeps comments
 * and line ends, and its finding goes; what asks the author something leaves a finding until it is answered.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fix } from '../server/src/finding/finding.js';
import type { Analysis } from '../server/src/lint/analyze.js';
import { fixAll, fixAllOf } from '../server/src/service/fix-all.js';
import { type OfferedFix, offersFor } from '../server/src/service/fixes.js';
import {
  analysisOf,
  answered,
  apply,
  commentsOf,
  faultsOfEdits,
  fixtures,
  isMended,
} from './support/fixable.js';
import { hostileTexts } from './support/hostile-texts.js';
import { knowledge } from './support/knowledge.js';

const variants: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'CR LF': (text) => text.replaceAll('\n', '\r\n'),
  'byte order mark, no line end at the end': (text) => `\ufeff${text.replace(/\n+$/, '')}`,
};

/** What takes something away says so, and may take the comment on it along. */
const takesAway = /^(?:Remove|Keep |Move it|Scale|Exchange)/;

for (const [variant, vary] of Object.entries(variants)) {
  describe(`fixes, ${variant}`, () => {
    // What the format of a text changes shows on some of each kind.
    const some = variant === 'as written' ? fixtures : fixtures.filter((_, index) => index % 8 === 0);
    for (const { name, text } of some) {
      test(name, () => {
        const analysis = analysisOf(vary(text));
        // The second of its rule in one text is treated like the first; a sample shows each.
        const firsts = analysis.findings.filter(
          ({ rule }, index) =>
            name.startsWith('samples') || analysis.findings.findIndex((each) => each.rule === rule) === index,
        );
        const faults = firsts.flatMap((finding) =>
          offersFor(finding, analysis, knowledge).flatMap((offered) =>
            faultsOf(offered, analysis).map(
              (fault) => `${finding.rule}, ${JSON.stringify(offered.fix.title)}: ${fault}`,
            ),
          ),
        );
        assert.deepEqual(faults, []);
      });
    }
  });
}

function faultsOf({ finding, fix, preferred, accepts: isWaiver }: OfferedFix, before: Analysis): string[] {
  const { text } = before.document;
  const faults = faultsOfEdits(fix, text);
  const asks = fix.edits.some(({ blanks }) => blanks !== undefined);
  const left = apply(text, fix.edits);
  const edits = answered(fix.edits);
  const unanswered = before.again(left);
  const after = asks ? before.again(apply(text, edits)) : unanswered;

  if (brokenIn(unanswered) > brokenIn(before)) faults.push(`breaks the text:\n${left}`);
  if (isWaiver ? after.waived.length <= before.waived.length : !isMended(finding, before, after, edits))
    faults.push(`the finding stays:\n${after.document.text}`);
  if (asks && unanswered.findings.length === 0) faults.push('what is asked can be left open unseen');
  if (asks && isWaiver && !unanswered.findings.some(({ rule }) => rule === finding.rule))
    faults.push('accepted without a reason');
  if (preferred && (asks || fix.hint)) faults.push('is preferred, though there is something to choose');

  if (/\r\n/.test(text) && /(?<!\r)\n/.test(left)) faults.push('a line end of another kind');
  if (left.startsWith('\ufeff') !== text.startsWith('\ufeff')) faults.push('the byte order mark');
  // A waiver may be a comment itself.
  const isAboutComments = finding.rule.startsWith('structure/waiver') || finding.rule.startsWith('yaml/');
  if (!takesAway.test(fix.title) && !isAboutComments) {
    const kept = commentsOf(left);
    for (const comment of commentsOf(text)) if (!kept.includes(comment)) faults.push(`${comment} is lost`);
  }
  if (fix.safety === 'safe') faults.push(...faultsOfSafe(fix, before, unanswered));
  return faults;
}

function brokenIn({ reading }: Analysis): number {
  return reading.tree.problems.filter(({ breaks }) => breaks).length;
}

/** Whatever could be read before reads the same. */
function faultsOfSafe(fix: Fix, before: Analysis, after: Analysis): string[] {
  if (fix.edits.some(({ blanks }) => blanks !== undefined)) return ['is called safe and asks something'];
  return lost(plain(before.spec), plain(after.spec), '');
}

/** A located view without its places. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value && 'text' in value && 'where' in value) return quantityOf(value.value);
  if ('entries' in value && Array.isArray(value.entries))
    return Object.fromEntries(value.entries.map((each) => [each.name.value, plain(each.value)]));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'where')
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

function quantityOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('low' in value)) return value;
  return { ...value, text: '', conditions: 'conditions' in value ? plainConditions(value.conditions) : [] };
}

function plainConditions(conditions: unknown): unknown {
  return Array.isArray(conditions) ? conditions.map((each) => ({ ...each, text: '' })) : conditions;
}

function lost(before: unknown, after: unknown, path: string): string[] {
  if (typeof before !== 'object' || before === null)
    return before === undefined || Object.is(before, after) ? [] : [`${path} was ${before}, and is ${after}`];
  if (typeof after !== 'object' || after === null) return [`${path} is gone`];
  return Object.entries(before).flatMap(([key, value]) =>
    lost(value, Reflect.get(after, key), `${path}.${key}`),
  );
}

describe('everything safe at once', () => {
  for (const { name, text } of fixtures) {
    test(name, () => {
      const analysis = analysisOf(text);
      const once = fixAll(analysis);
      assert.equal(apply(text, once.edits), once.text);
      assert.deepEqual(faultsOfEdits(once, text), []);
      assert.deepEqual(fixAll(analysis.again(once.text)).edits, [], 'a second time changes something');
      const safe = analysis.findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));
      assert.equal(once.edits.length > 0, safe.length > 0);
      assert.deepEqual(lost(plain(analysis.spec), plain(analysis.again(once.text).spec), ''), []);
    });
  }

  test('hostile texts are left whole', () => {
    for (const { name, text } of hostileTexts.filter((each) => each.text.length < 20_000)) {
      const analysis = analysisOf(text);
      const once = fixAll(analysis);
      assert.equal(apply(text, once.edits), once.text, name);
    }
  });

  test('one rule in all of a file', () => {
    const text = 'cathode:\n  loading: 12 mg cm-2\n  thickness: 70 µm # pressed\n  density: 3.3 g·cm⁻³\n';
    const { edits, count } = fixAllOf('structure/unit-spelling', analysisOf(text), knowledge);
    assert.equal(count, 3);
    assert.equal(
      apply(text, edits),
      'cathode:\n  loading: 12 mg/cm2\n  thickness: 70 um # pressed\n  density: 3.3 g/cm3\n',
    );
  });
});
