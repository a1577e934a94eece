/** What is wrong with a configuration beyond its shape: rules that do not exist, or that nobody may silence. */
import type { Config } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { nearestWord } from '../knowledge/nearest.js';
import type { RulePage } from '../knowledge/types.js';
import type { SpecProblem } from '../spec/problem.js';
import type { DictEntry, Located } from '../spec/view.js';
import type { RuleSetting } from './config.js';
import { outdatedRule } from './outdated-rule.js';

export function checkConfig(config: Config, knowledge: Knowledge): readonly SpecProblem[] {
  const all = [config.rules, ...(config.overrides?.items ?? []).map(({ rules }) => rules)];
  return all.flatMap((rules) => rules?.entries ?? []).flatMap((entry) => checkEntry(entry, knowledge));
}

function checkEntry(entry: DictEntry<Located<RuleSetting>>, knowledge: Knowledge): SpecProblem[] {
  const { name } = entry;
  const group = /^([a-z-]+)\/\*$/.exec(name.value)?.[1];
  if (group !== undefined) {
    const groups = new Set(knowledge.pages().map(({ id }) => id.split('/')[0] ?? ''));
    return groups.has(group) ? [] : [unknown(name, nearestWord(group, [...groups])?.concat('/*'))];
  }
  const page = knowledge.page(name.value) ?? knowledge.successor(name.value);
  if (page === undefined) return [unknown(name, ruleMeant(name.value, knowledge))];
  const outdated = outdatedRule(name.value, name.where.span, knowledge);
  return [...(outdated ? [outdated] : []), ...checkSetting(entry, page)];
}

function checkSetting({ name, value }: DictEntry<Located<RuleSetting>>, page: RulePage): SpecProblem[] {
  if (value?.value !== 'off') return [];
  if (page.waivable === 'never')
    return [
      {
        rule: 'structure/rule-not-off',
        at: value.where,
        message: `\`${name.text}\` cannot be turned off: what it finds keeps a spec from being read. It still speaks.`,
      },
    ];
  if (page.waivable === 'with-date')
    return [
      {
        rule: 'structure/rule-not-off',
        at: value.where,
        message: `\`${name.text}\` is about harm to people and is not turned off for a whole repository; it still speaks. Where a finding is accepted, say so in the spec with a waiver that has a name and an end date.`,
      },
    ];
  return [];
}

function ruleMeant(name: string, knowledge: Knowledge): string | undefined {
  const ids = knowledge.pages().map(({ id }) => id);
  return ids.find((id) => id.endsWith(`/${name}`)) ?? nearestWord(name, ids);
}

function unknown(name: Located<string>, meant: string | undefined): SpecProblem {
  const cure = meant === undefined ? ' `cellspec rules` lists them all.' : ` Did you mean \`${meant}\`?`;
  return {
    rule: 'structure/unknown-rule',
    at: name.where,
    message: `There is no rule \`${name.text}\`, so this changes nothing.${cure}`,
    ...(meant === undefined
      ? {}
      : {
          fixes: [
            {
              title: `Write \`${meant}\``,
              edits: [{ span: name.where.span, newText: meant }],
              safety: 'review' as const,
            },
          ],
        }),
  };
}
