/** A rule as a hover shows it, where a waiver names one. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Waivable } from '../knowledge/types.js';
import { bold, code, message, text } from './markdown.js';

const acceptance: Readonly<Record<Waivable, string>> = {
  'with-reason': 'Can be accepted with a reason.',
  'with-date': 'Can be accepted only with a reason, a name and an end date.',
  never: 'Cannot be accepted.',
};

/** Undefined for an id that is no rule's. */
export function ruleCard(
  id: string,
  knowledge: Knowledge,
): { readonly head: string[]; readonly body: string[] } | undefined {
  const page = knowledge.page(id);
  if (page === undefined) return undefined;
  return {
    head: [
      `${bold(text(page.title))} · ${code(page.id)} · ${page.severity}`,
      message(page.summary),
      acceptance[page.waivable ?? 'with-reason'],
    ],
    body: [...page.why.split(/\n{2,}/), ...page.fix.split(/\n{2,}/)].map(message),
  };
}
