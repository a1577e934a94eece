/** What a client said of itself when the session began. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import type { SourceLinks } from '../service/sources.js';
import { fieldOf } from './field-of.js';

export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly links: SourceLinks;
  /** Commands that it runs itself, so that nobody is offered one that does nothing. */
  readonly commands: ReadonlySet<string>;
}

/** Before it has said anything. */
export const unknownClient: Client = {
  capabilities: {},
  links: { documents: false },
  commands: new Set(),
};

/** `initializationOptions: {sourceDocuments: true, commands: [cellspec.showStack]}`. */
export function readClient({ capabilities, initializationOptions: options }: InitializeParams): Client {
  const commands = fieldOf(options, 'commands');
  return {
    capabilities,
    links: { documents: fieldOf(options, 'sourceDocuments') === true },
    commands: new Set(Array.isArray(commands) ? commands.filter((each) => typeof each === 'string') : []),
  };
}
