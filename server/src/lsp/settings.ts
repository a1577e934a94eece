/**
 * What the user has set, section `cellspec`. Asked of the client where it can be asked, else taken from what it sends.
 * A value of another kind than its default is as good as none.
 */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { lies } from '../host/readable-area.js';
import type { Profile } from '../knowledge/types.js';
import { profiles } from '../lint/analyze.js';
import type { Client } from './client.js';
import { fieldOf } from './field-of.js';
import { pathOf, uriOf } from './file-uri.js';

export interface Settings {
  /** For specs that name none themselves. */
  readonly profile: Profile;
  /** Whether findings of the lowest severity are shown. */
  readonly hints: boolean;
  /** Whether Markdown documents are looked at. */
  readonly markdown: boolean;
  readonly workspace: {
    /** Whose problems are shown: of open documents, or of every spec in the open folders. */
    readonly check: 'open' | 'all';
    /** Patterns of files and folders that are not looked at. */
    readonly exclude: readonly string[];
  };
  readonly codeLens: {
    /** Capacity, energy and what follows from them, above the sections they are about. */
    readonly figures: boolean;
    /** What was judged, and what was found. */
    readonly verdicts: boolean;
  };
  readonly inlayHints: {
    /** The same value in the usual unit of the field. */
    readonly units: boolean;
    /** What follows from a value and is not written. */
    readonly figures: boolean;
    /** What a base file gives and this one leaves out. */
    readonly inherited: boolean;
  };
}

export const defaults: Settings = {
  profile: 'lab',
  hints: true,
  markdown: true,
  workspace: { check: 'open', exclude: [] },
  codeLens: { figures: true, verdicts: true },
  inlayHints: { units: true, figures: true, inherited: true },
};

export const section = 'cellspec';

export function settingsFrom(value: unknown): Settings {
  const { profile, workspace, ...others } = filled(defaults, value);
  return {
    profile: profiles.find((each) => each === profile) ?? defaults.profile,
    workspace: {
      check: workspace.check === 'all' ? 'all' : 'open',
      exclude: workspace.exclude.filter((each) => typeof each === 'string'),
    },
    ...others,
  };
}

function filled<T>(standard: T, value: unknown): T {
  if (typeof standard === 'object' && standard !== null && !Array.isArray(standard)) {
    const fields = Object.entries(standard).map(([name, each]) => [name, filled(each, fieldOf(value, name))]);
    return Object.fromEntries(fields) as T;
  }
  const fits = typeof value === typeof standard && Array.isArray(value) === Array.isArray(standard);
  return fits && value !== null ? (value as T) : standard;
}

export interface SettingsSource {
  /** Those of the open folder the document lies in; of the window without one. */
  current(uri?: string): Settings;
  /** The profile of specs that name none: another function as soon as it has another answer. */
  profile(): (uri: string) => Profile;
  /** To be called once the client is ready to be asked. */
  start(): void;
  /** Other folders are open now. */
  foldersChanged(): void;
}

/** What was set: in the window, and in each of several folders by its path. */
interface Answers {
  readonly window: Settings;
  readonly folders: ReadonlyMap<string, Settings>;
}

/** `folders`: paths of the open ones. `changed` is called whenever a value is another one than before. */
export function settingsOf(
  connection: Connection,
  client: () => Client,
  folders: () => readonly string[],
  changed: (before: Settings) => void,
  log: (what: string, error: unknown) => void,
): SettingsSource {
  let answers: Answers = { window: defaults, folders: new Map() };
  let profile = profileIn(answers);

  function take(value: unknown, own: readonly (readonly [folder: string, value: unknown])[] = []): void {
    const next: Answers = {
      window: settingsFrom(value),
      folders: new Map(own.map(([folder, each]) => [folder, settingsFrom(each)])),
    };
    if (wordsOf(next) === wordsOf(answers)) return;
    const before = answers;
    answers = next;
    if (wordsOf(next, ({ profile }) => profile) !== wordsOf(before, ({ profile }) => profile))
      profile = profileIn(next);
    changed(before.window);
  }

  const asks = (): boolean => client().capabilities.workspace?.configuration === true;
  const ask = (): void => {
    const open = folders();
    // What is set in a single folder is what is set in the window.
    const scoped = open.length > 1 ? open : [];
    connection.workspace
      .getConfiguration([{ section }, ...scoped.map((folder) => ({ section, scopeUri: uriOf(folder) }))])
      .then(([value, ...own]: unknown[]) =>
        take(value, own.length === scoped.length ? paired(scoped, own) : []),
      )
      .catch((error: unknown) => log('reading the settings failed', error));
  };

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    if (asks()) ask();
    else take(fieldOf(sent, section));
  });

  return {
    current: (uri) => settingsFor(uri, answers),
    profile: () => profile,
    start: () => {
      if (!asks()) return;
      ask();
      // A client that registers on request says nothing of changes until it is asked to.
      if (client().capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
        connection.client
          .register(DidChangeConfigurationNotification.type, { section })
          .catch((error: unknown) => log('asking for changes of the settings failed', error));
    },
    foldersChanged: () => {
      if (asks()) ask();
    },
  };
}

function paired(folders: readonly string[], values: readonly unknown[]): (readonly [string, unknown])[] {
  return folders.map((folder, index) => [folder, values[index]]);
}

/** Of folders in folders, the innermost. */
function settingsFor(uri: string | undefined, { window, folders }: Answers): Settings {
  const path = uri === undefined || folders.size === 0 ? undefined : pathOf(uri);
  if (path === undefined) return window;
  const around = [...folders.keys()].filter((folder) => lies(path, folder));
  const [innermost = ''] = around.sort((a, b) => b.length - a.length);
  return folders.get(innermost) ?? window;
}

function profileIn(answers: Answers): (uri: string) => Profile {
  return (uri) => settingsFor(uri, answers).profile;
}

function wordsOf({ window, folders }: Answers, part: (settings: Settings) => unknown = (all) => all): string {
  return JSON.stringify([part(window), ...[...folders].map(([folder, each]) => [folder, part(each)])]);
}
