/**
 * What the user has set, section `cellspec`. Asked of the client where it can be asked, else taken from what it sends.
 * A value of another kind than its default is as good as none.
 */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import type { Profile } from '../knowledge/types.js';
import { profiles } from '../lint/analyze.js';
import type { Client } from './client.js';
import { fieldOf } from './field-of.js';

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
  current(): Settings;
  /** To be called once the client is ready to be asked. */
  start(): void;
}

/** `changed` is called whenever a value is another one than before. */
export function settingsOf(
  connection: Connection,
  client: () => Client,
  changed: (before: Settings) => void,
  log: (what: string, error: unknown) => void,
): SettingsSource {
  let settings = defaults;

  function take(value: unknown): void {
    const next = settingsFrom(value);
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    const before = settings;
    settings = next;
    changed(before);
  }

  const asks = (): boolean => client().capabilities.workspace?.configuration === true;
  const ask = (): void => {
    connection.workspace
      .getConfiguration(section)
      .then(take)
      .catch((error: unknown) => log('reading the settings failed', error));
  };

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    if (asks()) ask();
    else take(fieldOf(sent, section));
  });

  return {
    current: () => settings,
    start: () => {
      if (!asks()) return;
      ask();
      // A client that registers on request says nothing of changes until it is asked to.
      if (client().capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
        connection.client
          .register(DidChangeConfigurationNotification.type, { section })
          .catch((error: unknown) => log('asking for changes of the settings failed', error));
    },
  };
}
