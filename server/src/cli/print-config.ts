/** `cellspec lint --print-config PATH…`: what counts for these files, as JSON, and nothing is checked. */
import { resolve } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge.js';
import { settingOf } from '../lint/severity.js';
import type { LintRequest } from './arguments.js';
import { specStore } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';

export function printConfig(request: LintRequest, knowledge: Knowledge, io: Io): ExitCode {
  const { configs } = specStore(request.stdinFilename, io);
  for (const file of request.paths) {
    const path = resolve(io.cwd, file);
    const setup = configs.setupOf(path);
    // What a configuration may not turn off is not shown as off.
    const rules = knowledge.pages().flatMap((page): [string, string][] => {
      const setting = settingOf(page, setup);
      return setting === undefined ? [] : [[page.id, setting]];
    });
    const shown = {
      file,
      config: setup?.config.uri ?? null,
      profile: request.profile ?? setup?.profile ?? 'lab',
      rules: Object.fromEntries(rules),
      libraries: (setup?.libraries ?? []).map(({ value }) => value),
      checked: configs.takes(path),
    };
    io.out(`${JSON.stringify(shown, null, 2)}\n`);
  }
  return exitCodes.clean;
}
