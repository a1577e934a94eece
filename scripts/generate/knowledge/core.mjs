// The generator judges names and quantities with the very functions the program uses, so the two cannot drift apart.

import path from 'node:path';
import esbuild from 'esbuild';

const entry = `
  export { parseQuantity } from './quantity/parse.js';
  export { dimensions } from './quantity/dimension.js';
  export { nearestWord } from './knowledge/nearest.js';
  export { foldName, nameTable } from './knowledge/names.js';
  export { partOf } from './knowledge/data.js';
  export { indexVerdicts } from './knowledge/verdicts.js';
  export { cell } from './generated/shape.js';
`;

export async function loadCore(root) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: entry, resolveDir: path.join(root, 'server/src'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
