/** Names of rules that still work and soon should not be needed: where a waiver, a comment or a configuration has one. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { SpecProblem } from '../spec/problem.js';
import type { Span } from '../text/span.js';

export function outdatedRule(text: string, span: Span, knowledge: Knowledge): SpecProblem | undefined {
  const rule = 'structure/outdated-rule';
  const now = knowledge.successor(text);
  if (now !== undefined)
    return {
      rule,
      at: { span },
      message: `\`${text}\` is called \`${now.id}\` now. The old name still works; write the new one.`,
      fixes: [{ title: `Write \`${now.id}\``, edits: [{ span, newText: now.id }], safety: 'safe' }],
    };
  const going = knowledge.page(text)?.deprecated;
  return going === undefined
    ? undefined
    : { rule, at: { span }, message: `\`${text}\` is going to be taken out. ${going}` };
}
