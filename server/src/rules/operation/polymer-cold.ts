import { defineRule } from '../rule.js';

/** WHAT must hold, in one sentence. */
export default defineRule('operation/polymer-cold', function* ({ spec }) {
  const active = spec.cathode?.active_material;
  if (active === undefined) return;
  yield { at: active.where, message: `WHAT is wrong with \`${active.text}\`, why it matters for this cell, what to do.` };
});
