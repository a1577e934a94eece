import type { Problem } from '../../finding/finding.js';
import { nearestWord } from '../../knowledge/nearest.js';
import { evidenceOf, referencePrefix } from '../../spec/evidence.js';
import type { Located } from '../../spec/view.js';
import { defineRule } from '../rule.js';

/** `ref:KEY` points at an entry of `references`; one that points nowhere is no evidence. */
export default defineRule('structure/unknown-reference', ({ spec }, report) => {
  const keys = new Set(spec.references?.entries.map(({ name }) => name.value));
  let count = 0;
  for (const evidence of evidenceOf(spec)) {
    const key = evidence.value.startsWith(referencePrefix)
      ? evidence.value.slice(referencePrefix.length)
      : '';
    if (key === '' || keys.has(key)) continue;
    count += 1;
    // Each search for a similar key goes through all of them; a text that needs many in a long list is no spec.
    report(unknown(evidence, key, keys, count * keys.size <= 100 * 100));
  }
});

function unknown(
  evidence: Located<string>,
  key: string,
  keys: ReadonlySet<string>,
  suggest: boolean,
): Problem {
  const near = suggest ? nearestWord(key, keys) : undefined;
  const cure =
    near === undefined
      ? `Add \`${key}\` under \`references\`, for example with its \`doi\`, or write the DOI here as \`doi:10.…\`.`
      : `Did you mean \`${referencePrefix}${near}\`?`;
  // Only the name itself is replaced: quotes around it stay as they are.
  const { span } = evidence.where;
  const plain = span.end - span.start === evidence.text.length;
  return {
    at: evidence.where,
    // A base or library file may hold it.
    absence: true,
    message: `\`${evidence.text}\` points at nothing: \`references\` ${keys.size === 0 ? 'is empty' : `has no \`${key}\``}, so nobody can look the evidence up. ${cure}`,
    fixes:
      near === undefined || !plain
        ? []
        : [
            {
              title: `Replace by \`${referencePrefix}${near}\``,
              edits: [{ span, newText: referencePrefix + near }],
              safety: 'review',
            },
          ],
  };
}
