/**
 * What a spec gives, above its lines. A click needs a command of the client, which it names in
 * `initializationOptions: {commands: [...]}`: `cellspec.showHover` with uri and position, `cellspec.showFindings` and
 * `cellspec.showStack` with the uri. Without the command a lens is only read, and one that is nothing but a click is left out.
 */
import { type Lens, lensesOf } from '../../service/lens.js';
import { positionAt } from '../../text/line-index.js';
import type { Client } from '../client.js';
import type { Snapshot } from '../documents.js';
import type { Feature } from '../feature.js';
import { type Click, toCodeLens } from '../to-protocol.js';

const commands: Readonly<Record<Lens['click'], string>> = {
  hover: 'cellspec.showHover',
  findings: 'cellspec.showFindings',
  stack: 'cellspec.showStack',
};

export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  connect: ({ connection, documents, knowledge, client, settings, answer }) => {
    connection.onCodeLens(({ textDocument: { uri } }) =>
      answer(uri, (snapshot) =>
        lensesOf(documents.analysis(snapshot), knowledge, settings().codeLens).flatMap((lens) => {
          const click = clickOn(lens, snapshot, client());
          return lens.click === 'stack' && click === undefined ? [] : toCodeLens(lens, click, snapshot.lines);
        }),
      ),
    );
  },
};

function clickOn({ click, span }: Lens, { document, lines }: Snapshot, client: Client): Click | undefined {
  const command = commands[click];
  if (!client.commands.has(command)) return undefined;
  const { line, column: character } = positionAt(lines, span.start);
  return { command, with: click === 'hover' ? [document.uri, { line, character }] : [document.uri] };
}
