/** Runs the steps of a suite inside VS Code and prints how each went. */
import { hasBridge } from './bridge.js';
import { picture, type Step } from './editor.js';

/** One after the other, all of them; throws where one failed. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  let failed = 0;
  for (const [title, check] of steps) {
    const began = Date.now();
    try {
      await check();
      console.log(`  ✓ ${title} (${Date.now() - began} ms)`);
    } catch (error) {
      failed += 1;
      console.error(
        `  ✗ ${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (hasBridge) await picture(`failed-${failed}`).catch(() => undefined);
    }
  }
  console.log(`${steps.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${steps.length} steps failed`);
}
