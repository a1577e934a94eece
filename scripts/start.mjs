// `npm start`: from a fresh clone to findings on the screen.
import { build, ensureDependencies, step } from './steps.mjs';

ensureDependencies();
build();
// Flawed samples are there to be found, so findings (exit 1) are what should happen.
step('check the samples', process.execPath, ['bin/cellspec.js', 'lint', 'samples'], { tolerate: [0, 1] });
console.log(`
That was \`cellspec lint samples\`. The files in samples/flawed are wrong on purpose; their first comment says how.
Next: \`node bin/cellspec.js explain np-ratio\`, or open this folder in VS Code and press F5 to see it while you type.`);
