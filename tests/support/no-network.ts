/**
 * To be loaded before a program (`node --require`): whatever it does over a network fails, and is written down as well,
 * since a program may swallow the failure.
 */
import { appendFileSync } from 'node:fs';
import { watchNetwork } from './network-watch.js';

const log = process.env.CELLSPEC_NETWORK_LOG;

watchNetwork((what) => {
  if (log) appendFileSync(log, `${what}\n`);
  throw new Error(`${what}: nothing here may use a network`);
});
