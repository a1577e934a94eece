/** Everything an editor can ask for. A new feature is a file in features/ and a line here. */
import type { Feature } from './feature.js';
import { codeActions } from './features/code-actions.js';
import { codeLenses } from './features/code-lenses.js';
import { completions } from './features/completion.js';
import { coverage } from './features/coverage.js';
import { definitions } from './features/definition.js';
import { highlights } from './features/document-highlight.js';
import { links } from './features/document-links.js';
import { folding } from './features/folding.js';
import { hovers } from './features/hover.js';
import { inlayHints } from './features/inlay-hints.js';
import { inserts } from './features/insert.js';
import { movedFiles } from './features/moved-files.js';
import { outlines } from './features/outline.js';
import { references } from './features/references.js';
import { rename } from './features/rename.js';
import { selections } from './features/selection.js';
import { semanticTokens } from './features/semantic-tokens.js';
import { sources } from './features/sources.js';
import { stacks } from './features/stack.js';
import { workspaceSymbols } from './features/workspace-symbols.js';

export const features: readonly Feature[] = [
  hovers,
  codeActions,
  completions,
  codeLenses,
  inlayHints,
  definitions,
  references,
  rename,
  links,
  outlines,
  folding,
  selections,
  highlights,
  semanticTokens,
  workspaceSymbols,
  stacks,
  sources,
  coverage,
  movedFiles,
  inserts,
];
