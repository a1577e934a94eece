/**
 * `cellspec/coverage` with `{uri}`: how much of an open document its findings speak of, for a client that says so beside
 * them. `{state: whole | refused | broken | files-missing}`, with `range` where it is not whole and `files` where some
 * were not read.
 */
import { coverageOf } from '../../service/coverage.js';
import type { Feature } from '../feature.js';
import { fieldOf } from '../field-of.js';
import { toRange } from '../to-protocol.js';

export const coverage: Feature = {
  capabilities: () => ({}),
  connect: ({ connection, documents, answer }) => {
    connection.onRequest('cellspec/coverage', (params): object | null => {
      const uri = fieldOf(params, 'uri');
      if (typeof uri !== 'string') return null;
      return answer(uri, (snapshot) => {
        const covered = coverageOf(documents.analysis(snapshot));
        if (covered.state === 'whole') return covered;
        const { at, ...rest } = covered;
        return { ...rest, range: toRange(at, snapshot.lines) };
      });
    });
  },
};
