/** Runs the steps of a suite inside VS Code and prints how each went. */
import { hasBridge, press } from './bridge.js';
import { picture, putBack, type Step } from './editor.js';
import type { Progress } from './progress.js';

/** One after the other, all of them. */
export async function runSteps(list: readonly Step[], failedBefore = 0): Promise<Progress> {
  let failed = 0;
  for (const [title, check] of list) {
    const began = Date.now();
    try {
      const again = await tried(check);
      console.log(`  ✓ ${title} (${Date.now() - began} ms${again ? ', at the second try' : ''})`);
    } catch (error) {
      failed += 1;
      console.error(
        `  ✗ ${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (!hasBridge) continue;
      await picture(`failed-${failedBefore + failed}`).catch(() => undefined);
      await cleared();
    }
  }
  return { count: list.length, failed };
}

/**
 * On the screen of a busy machine a key or a pop-up is sometimes lost: a step that failed there is done once more, from
 * the file as it is on disk. Whether it took the second try is returned, and printed.
 */
async function tried(check: () => Promise<void>): Promise<boolean> {
  try {
    await check();
    return false;
  } catch (error) {
    if (!hasBridge) throw error;
    console.error(`    (once more: ${error instanceof Error ? error.message : String(error)})`);
    await cleared();
    await check();
    return true;
  }
}

/** Takes away what a step that failed has left: the next one begins with the file as it is on disk. */
async function cleared(): Promise<void> {
  await press('Escape', 'Escape', 'Escape');
  await putBack();
}

/** Throws where a step failed. */
export function finish(...parts: readonly Progress[]): void {
  const count = parts.reduce((sum, each) => sum + each.count, 0);
  const failed = parts.reduce((sum, each) => sum + each.failed, 0);
  console.log(`${count - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${count} steps failed`);
}
