/** A further thread, as bin/worker.js is one for the bundle. Two more rules: one ends the thread, one throws. */
import { join } from 'node:path';
import { work } from '../../server/src/cli/checks/worker.js';
import { rules } from '../../server/src/rules/registry.js';
import { defineRule, type Rule } from '../../server/src/rules/rule.js';
import { root } from './root.js';

const deadly = defineRule('balance/np-ratio', ({ spec }) => {
  if (spec.name?.value === 'ends the thread') process.exit(7);
  if (spec.name?.value === 'throws') throw new Error('on purpose');
  return [];
}) as unknown as Rule;

work(join(root, 'server/src/generated'), { checks: [...rules, deadly] });
