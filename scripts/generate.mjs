// `npm run generate`: from schemas/ and knowledge/ to what the program is built from.

import { generateKnowledge, problemText } from './generate/knowledge.mjs';
import { generateFromSchema, writeFiles } from './generate/schema.mjs';

// The schema goes first: checking the knowledge base already uses the program's own reading of quantities.
writeFiles(generateFromSchema());
const { files, problems } = await generateKnowledge();
const verbose = process.argv.includes('--verbose');
const errors = problems.filter((problem) => problem.severity === 'error');
for (const problem of verbose ? problems : errors) console.error(problemText(problem));
const quiet = problems.length - errors.length;
if (quiet > 0 && !verbose)
  console.log(`  ${quiet} sources are cited by nothing yet: npm run generate -- --verbose`);
writeFiles(files);
if (errors.length > 0) process.exitCode = 1;
