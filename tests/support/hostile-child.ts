/**
 * A process that has been warmed up the way a server is after a morning's work, and then gets every hostile text. It
 * runs apart because the fault to look for is the end of the process, which no `catch` sees: V8 compiles regular
 * expressions once they are hot, and aborts where it has to do so deep in a recursion.
 */
import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { decode } from '../../server/src/host/read-spec.js';
import { type Effort, examine } from './hostile-check.js';
import { ordinarySpecs } from './hostile-specs.js';
import { hostileTexts } from './hostile-texts.js';
import { anyBytes, anyUnits, slippedFrom, wordSalad } from './hostile-yaml.js';

/** One line of this process's output. */
export interface Answer {
  readonly name: string;
  readonly findings: number;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

const warmUps = 300;
const thorough: Effort = { hovers: 25, fixes: 5 };
const quick: Effort = { hovers: 6, fixes: 2 };
const seed = 20_271;
const runs = 400;

function answer(answered: Answer): void {
  writeSync(1, `${JSON.stringify(answered)}\n`);
}

function timed(name: string, work: () => { findings: number; faults: readonly string[] }): void {
  const start = performance.now();
  const done = work();
  answer({ name, milliseconds: Math.round(performance.now() - start), ...done });
}

function property<T>(name: string, texts: fc.Arbitrary<T>, textOf: (made: T) => string): void {
  timed(name, () => {
    const result = fc.check(
      fc.property(texts, (made) => {
        const { faults } = examine(textOf(made), quick);
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }),
      { seed, numRuns: runs },
    );
    if (!result.failed) return { findings: 1, faults: [] };
    const text = result.counterexample?.[0];
    return { findings: 1, faults: [`${JSON.stringify(text)}: ${String(result.errorInstance)}`] };
  });
}

for (let done = 0; done < warmUps; done++) {
  const { file = '', text = '' } = ordinarySpecs[done % ordinarySpecs.length] ?? {};
  const { faults } = examine(text, { hovers: 1, fixes: 0 }, file);
  if (faults.length > 0) answer({ name: file, findings: 1, milliseconds: 0, faults });
}
for (const { name, text } of hostileTexts) timed(name, () => examine(text, thorough));
property('words and signs thrown together', wordSalad, (text) => text);
property('any sixteen-bit units', anyUnits, (text) => text);
property('any bytes', anyBytes, (bytes) => decode(bytes).text);
property('specs with slips', slippedFrom(ordinarySpecs.map((spec) => spec.text)), (text) => text);
