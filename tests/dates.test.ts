/** Dates in other orders: which are read as a day, and which say nothing for sure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateMeant } from '../server/src/service/fix/dates.js';
import { fixesAt } from '../server/src/service/fixes.js';
import { analysisOf } from './support/fixable.js';
import { knowledge } from './support/knowledge.js';

const read: Readonly<Record<string, readonly string[]>> = {
  '2026-11-25': [
    ...['25.11.2026', '25. 11. 2026', '25/11/2026', '11/25/2026', '25-11-2026', '2026/11/25', '2026.11.25'],
    ...['25 Nov 2026', '25-Nov-2026', '25Nov 2026', '25. November 2026', '25th November, 2026'],
    ...['Nov 25, 2026', 'nov. 25 2026', 'November 25th, 2026'],
  ],
  // The same day either way.
  '2026-04-04': ['04/04/2026', '4.4.2026', '2026-4-4'],
  '2024-02-29': ['29.2.2024', 'Feb 29, 2024'],
  '2027-03-01': ['1. März 2027', '1 Mrz 2027', '1 Mar 2027'],
  '2026-05-06': ['6 Mai 2026', 'May 6, 2026'],
  '2026-09-30': ['30 Sept 2026', 'Sept. 30, 2026'],
  '2026-10-31': ['31 Okt 2026', '31. Oktober 2026', 'October 31, 2026'],
  '2026-12-24': ['24. Dez. 2026', '24 Dec 2026'],
};

const unread = [
  // One of two days.
  ...['03/04/2026', '03.04.2026', '3-4-2026'],
  // No day that there is.
  ...['31.11.2026', '29/02/2026', '2026/25/11', '2026-13-01', '00.00.2026', '32 Jan 2026', '0 Jan 2026'],
  // Not a whole date, or not only one.
  ...['25.11.26', '25.11.', 'Nov 2026', '2026-11', 'end of 2026', '25 Noon 2026', '25.11/2026', '25 N 2026'],
  ...[
    '25.11.2026 at noon',
    'from 25.11.2026',
    '25.11.20261',
    '',
    'TODO',
    '1.10.2',
    'June',
    '25 Nonember 2026',
  ],
];

test('a day is read where it can be only one', () => {
  for (const [day, texts] of Object.entries(read))
    for (const text of texts) assert.equal(dateMeant(text), day, text);
  for (const text of unread) assert.equal(dateMeant(text), undefined, text);
});

test('it is offered where the format wants a date, and nowhere else', () => {
  const offered = (field: string): string[] => {
    const [before = '', value = ''] = field.split('|');
    const text = `cellspec: 1\n${before}${value}\n`;
    const at = text.indexOf(value);
    const fixes = fixesAt(analysisOf(text), knowledge, { start: at, end: at + value.length });
    return fixes.filter(({ fix }) => fix.title.startsWith('Write `2')).map(({ fix }) => fix.safety);
  };
  const until = 'waivers:\n  - rule: structure/composition-sum\n    until: ';
  assert.deepEqual(offered(`${until}|25.11.2026`), ['review']);
  assert.deepEqual(offered(`${until}|'25.11.2026'`), ['review']);
  for (const silent of ['2026-11-25', '"2026-11-25"', '03/04/2026', '>-\n      25.11.2026'])
    assert.deepEqual(offered(`${until}|${silent}`), [], silent);
  for (const other of [
    'waivers:\n  - rule: ',
    'description: ',
    'references:\n  a:\n    doi: ',
    'cell:\n  format: ',
  ])
    assert.deepEqual(offered(`${other}|25.11.2026`), [], other);
});
