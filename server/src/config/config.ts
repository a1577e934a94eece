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

export type RuleSetting = Severity | 'off';

/** What a configuration says about one file. The same object for all files of which it says the same. */
export interface Setup {
  /** For specs that name none themselves. */
  readonly profile: Profile | undefined;
  /** Undefined where the page of the rule decides. */
  severityOf(rule: RuleId): RuleSetting | undefined;
  /** Paths of libraries every spec knows, as written in `config`. */
  readonly libraries: readonly Located<string>[];
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
  const { overrides, make } = setups(document);
  const matching = overrides.filter(({ matches }) => matches(path));
  return make(matching);
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
  const made = new Map<string, Setup>();
  const make = (matching: readonly Matching[]): Setup => {
    const key = matching.map((each) => overrides.indexOf(each)).join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const setup = setupOf(
      document,
      config,
      matching.map(({ override }) => override),
    );
    made.set(key, setup);
    return setup;
  };
  return { overrides, make };
});

function setupOf(document: Document, config: Config, overrides: readonly Override[]): Setup {
  const layers = [config, ...overrides];
  const severities = new Map<string, RuleSetting>();
  for (const { rules } of layers)
    for (const [name, setting] of settingsIn(rules)) severities.set(name, setting);
  return {
    profile: layers.reduce<Profile | undefined>((before, { profile }) => profile?.value ?? before, undefined),
    // A rule by its own name counts more than its group, wherever either stands.
    severityOf: (rule) => severities.get(rule) ?? severities.get(`${rule.split('/')[0]}/*`),
    libraries: config.libraries?.items ?? [],
    config: document,
  };
}

export function settingsIn(rules: LocatedDict<Located<RuleSetting>> | undefined): [string, RuleSetting][] {
  return (rules?.entries ?? []).flatMap(({ name, value }) => (value ? [[name.value, value.value]] : []));
}

function wordsOf(list: LocatedList<Located<string>> | undefined): string[] {
  return list?.items.map(({ value }) => value) ?? [];
}
