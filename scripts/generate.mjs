// `npm run generate`: from schemas/ and knowledge/ to what the program is built from.

import { generateKnowledge, problemText } from './generate/knowledge.mjs';
import { generateFromSchema, writeFiles } from './generate/schema.mjs';

// The schema goes first: checking the knowledge base already uses the program's own reading of quantities.
writeFiles(generateFromSchema());
const { files, problems } = await generateKnowledge();
for (const problem of problems) console.error(problemText(problem));
writeFiles(files);
if (problems.some((problem) => problem.severity === 'error')) process.exitCode = 1;
