/** What a client said of itself when the session began. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import type { SourceLinks } from '../service/sources.js';
import { fieldOf } from './field-of.js';
import { pathOf } from './file-uri.js';

export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly links: SourceLinks;
  /** Commands that it runs itself, so that nobody is offered one that does nothing. */
  readonly commands: ReadonlySet<string>;
  /** Paths of the folders that were open when the session began. */
  readonly folders: readonly string[];
}

/** Before it has said anything. */
export const unknownClient: Client = {
  capabilities: {},
  links: { documents: false },
  commands: new Set(),
  folders: [],
};

/** `initializationOptions: {sourceDocuments: true, commands: [cellspec.showStack]}`. */
export function readClient(params: InitializeParams): Client {
  const { capabilities, initializationOptions: options } = params;
  const commands = fieldOf(options, 'commands');
  return {
    capabilities,
    links: { documents: fieldOf(options, 'sourceDocuments') === true },
    commands: new Set(Array.isArray(commands) ? commands.filter((each) => typeof each === 'string') : []),
    folders: foldersOf(params),
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(pathOf).filter((path) => path !== undefined);
}
