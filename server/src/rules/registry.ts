/** Every rule, one line each; `npm run new-rule` adds to the list. Order is of no consequence: findings are sorted. */

import { judgedRules } from '../generated/ids.js';
import electrolyteAmount from './balance/electrolyte-amount.js';
import impossibleCapacity from './balance/impossible-capacity.js';
import inconsistentCapacity from './balance/inconsistent-capacity.js';
import inconsistentCoating from './balance/inconsistent-coating.js';
import lithiumExcess from './balance/lithium-excess.js';
import missingLithium from './balance/missing-lithium.js';
import npRatio from './balance/np-ratio.js';
import porosity from './balance/porosity.js';
import missingConsideration from './interface/missing-consideration.js';
import missingStackPressure from './interface/missing-stack-pressure.js';
import { judgedRule } from './judged.js';
import claimWithoutEvidence from './knowledge/claim-without-evidence.js';
import unknownMaterial from './knowledge/unknown-material.js';
import chargeRate from './operation/charge-rate.js';
import coldCharge from './operation/cold-charge.js';
import currentDensity from './operation/current-density.js';
import electrolyteDrop from './operation/electrolyte-drop.js';
import limitsReversed from './operation/limits-reversed.js';
import lowerCutOff from './operation/lower-cut-off.js';
import polymerCold from './operation/polymer-cold.js';
import temperatureRange from './operation/temperature-range.js';
import upperCutOff from './operation/upper-cut-off.js';
import electrolyteRoute from './process/electrolyte-route.js';
import type { Rule } from './rule.js';
import unknownReference from './structure/unknown-reference.js';

export const rules: readonly Rule[] = [
  ...judgedRules.map(judgedRule),
  chargeRate,
  claimWithoutEvidence,
  coldCharge,
  currentDensity,
  electrolyteAmount,
  electrolyteDrop,
  electrolyteRoute,
  impossibleCapacity,
  inconsistentCapacity,
  inconsistentCoating,
  limitsReversed,
  lithiumExcess,
  lowerCutOff,
  missingConsideration,
  missingLithium,
  missingStackPressure,
  npRatio,
  polymerCold,
  porosity,
  temperatureRange,
  unknownMaterial,
  unknownReference,
  upperCutOff,
] as unknown as readonly Rule[];
