/** `cellspec explain RULE`: the rule's page, as text. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { nearestWord } from '../knowledge/nearest.js';
import type { RulePage } from '../knowledge/types.js';
import { reference } from '../service/reference.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { printable, wrap } from './report/terminal.js';

export function explain(rule: string | undefined, knowledge: Knowledge, io: Io): ExitCode {
  const pages = knowledge.pages();
  if (rule === undefined) {
    const width = Math.max(...pages.map((page) => page.id.length));
    io.out(`${pages.map((page) => `${page.id.padEnd(width)}  ${page.title}`).join('\n')}\n`);
    return exitCodes.clean;
  }
  const page = knowledge.page(rule) ?? knowledge.successor(rule) ?? onlyEnding(rule, pages);
  if (page === undefined) {
    const meant = nearestWord(
      rule,
      pages.flatMap((each) => [each.id, each.id.split('/')[1] ?? '']),
    );
    io.err(
      `cellspec: there is no rule \`${printable(rule)}\`.${meant === undefined ? ' `cellspec explain` lists them all.' : ` Did you mean \`${meant}\`?`}\n`,
    );
    return exitCodes.misuse;
  }
  io.out(pageText(page, knowledge));
  return exitCodes.clean;
}

/** `np-ratio` is enough where no other group has a rule of that name. */
function onlyEnding(name: string, pages: readonly RulePage[]): RulePage | undefined {
  const matches = pages.filter((page) => page.id.endsWith(`/${name}`));
  return matches.length === 1 ? matches[0] : undefined;
}

function pageText(page: RulePage, knowledge: Knowledge): string {
  const limits = Object.entries(page.limits).flatMap(([name, limit]) =>
    limit.quantity
      ? [
          `  ${name}: ${limit.quantity.text}`,
          ...limit.citations.map((each) => `    ${reference(each, knowledge)}`),
        ]
      : [],
  );
  const examples = (title: string, fences: readonly string[]) =>
    fences.length === 0 ? [] : ['', title, ...fences.flatMap((fence) => ['', ...indented(fence)])];
  const references = page.citations.map((each) => `  ${reference(each, knowledge)}`);
  return `${[
    `${page.id} (${page.severity})`,
    page.title,
    ...(page.formerly === undefined ? [] : [`formerly ${page.formerly.join(', ')}`]),
    ...(page.deprecated === undefined
      ? []
      : ['', wrap(`Going to be taken out. ${page.deprecated}`, width, '')]),
    '',
    wrap(page.summary, width, ''),
    '',
    'Why is this bad?',
    '',
    prose(page.why),
    '',
    'How to fix it',
    '',
    prose(page.fix),
    ...examples('Fails', page.fails),
    ...examples('Passes', page.passes),
    ...(limits.length > 0 ? ['', 'Limits', '', ...limits] : []),
    ...(references.length > 0 ? ['', 'References', '', ...references] : []),
  ].join('\n')}\n`;
}

const width = 90;

/** Paragraphs stay paragraphs. */
function prose(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => wrap(paragraph, width, ''))
    .join('\n\n');
}

/** Findings drawn under an example get their message below, broken into lines. */
function indented(fence: string): string[] {
  return fence
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const drawn = /^(\s*#\s*\^+) (\w+: .*)$/.exec(line);
      return drawn ? [`    ${drawn[1]}`, wrap(drawn[2] ?? '', width - 6, '    # ')] : [`    ${line}`];
    });
}
