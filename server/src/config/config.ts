/**
 * `cellspec.config.yaml`: how the specs below its folder are checked. Read like any spec, so that it is checked, completed
 * and hovered over like one; the same reading serves the editor and the command line.
 */
import type { Config, Override } from '../generated/cell.js';
import type { Profile, RuleId, Severity } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import { readingOf } from '../spec/read.js';
import type { Located, LocatedDict, LocatedList } from '../spec/view.js';
import type { Document } from '../text/document.js';
import { type Matches, matcherOf } from '../text/glob.js';
import { baselineName } from './baseline.js';

export type RuleSetting = Severity | 'off';

/** What a configuration says about one file. The same object as long as the configuration stays the same. */
export interface Setup {
  /** What the file is called from the folder of the configuration, with forward slashes. */
  readonly file: string;
  /** For specs that name none themselves. */
  readonly profile: Profile | undefined;
  /** Undefined where the page of the rule decides. `formerly`: ids it had before. */
  severityOf(rule: RuleId, formerly?: readonly string[]): RuleSetting | undefined;
  /** Paths of libraries every spec knows, as written in `config`. */
  readonly libraries: readonly Located<string>[];
  /** Path of the file with accepted findings, from the folder of the configuration. */
  readonly baseline: string;
  readonly config: Document;
}

/** What a configuration says of files before any of them is looked at. */
export interface Scope {
  /** `path`: from the folder of the configuration, with forward slashes. */
  isIncluded(path: string): boolean;
  isIgnored(path: string): boolean;
}

export const configNames = ['cellspec.config.yaml', 'cellspec.config.yml'] as const;

export function configOf(document: Document): Config {
  return readingOf(document).spec as Config;
}

export const scopeOf = oncePer((document: Document): Scope => {
  const { include, ignore } = configOf(document);
  const included = matcherOf(wordsOf(include));
  const ignored = matcherOf(wordsOf(ignore));
  return {
    isIncluded: (path) => include === undefined || included(path),
    isIgnored: (path) => ignored(path),
  };
});

/** What counts for the file at `path`, counted from the folder of the configuration. */
export function setupFor(document: Document, path: string): Setup {
  const { overrides, made } = setups(document);
  const known = made.get(path);
  if (known !== undefined) return known;
  const matching = overrides.filter(({ matches }) => matches(path)).map(({ override }) => override);
  const setup = setupOf(document, path, matching);
  made.set(path, setup);
  return setup;
}

interface Matching {
  readonly override: Override;
  readonly matches: Matches;
}

const setups = oncePer((document: Document) => {
  const config = configOf(document);
  const overrides: readonly Matching[] = (config.overrides?.items ?? []).map((override) => ({
    override,
    matches: matcherOf(wordsOf(override.files)),
  }));
  return { overrides, made: new Map<string, Setup>() };
});

function setupOf(document: Document, file: string, overrides: readonly Override[]): Setup {
  const config = configOf(document);
  const layers = [config, ...overrides];
  const severities = new Map<string, RuleSetting>();
  for (const { rules } of layers)
    for (const [name, setting] of settingsIn(rules)) severities.set(name, setting);
  return {
    file,
    profile: layers.reduce<Profile | undefined>((before, { profile }) => profile?.value ?? before, undefined),
    // A rule by its own name counts more than its group, wherever either stands.
    severityOf: (rule, formerly = []) => {
      const name = [rule, ...formerly, `${rule.split('/')[0]}/*`].find((each) => severities.has(each));
      return name === undefined ? undefined : severities.get(name);
    },
    libraries: config.libraries?.items ?? [],
    baseline: config.baseline?.value.trim() || baselineName,
    config: document,
  };
}

export function settingsIn(rules: LocatedDict<Located<RuleSetting>> | undefined): [string, RuleSetting][] {
  return (rules?.entries ?? []).flatMap(({ name, value }) => (value ? [[name.value, value.value]] : []));
}

function wordsOf(list: LocatedList<Located<string>> | undefined): string[] {
  return list?.items.map(({ value }) => value) ?? [];
}
