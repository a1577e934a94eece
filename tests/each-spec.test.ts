/** A fault of cellspec on one file costs that file: the others are read, and the run says so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachSpec } from '../server/src/cli/each-spec.js';
import { root } from './support/root.js';
import { silentIo } from './support/silent-io.js';

test('a file that something inside fails on is told of, and the rest is taken', () => {
  const io = silentIo(root);
  const request = { paths: ['samples/flawed'], stdinFilename: 'x.cell.yaml' };
  const all = eachSpec(request, io, (file) => file)?.taken ?? [];
  const read = eachSpec(request, io, (file) => {
    if (file.endsWith('misspelt.cell.yaml')) throw new TypeError('no such layer');
    return file;
  });
  assert.deepEqual(
    read?.taken,
    all.filter((file) => !file.endsWith('misspelt.cell.yaml')),
  );
  assert.equal(read?.unreadable.length, 1);
  assert.match(read?.unreadable[0]?.reason ?? '', /cellspec itself failed on it \(no such layer\)/);
});
