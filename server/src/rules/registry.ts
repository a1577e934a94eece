/** Every rule, one line each; `npm run new-rule` adds to the list. Order is of no consequence: findings are sorted. */

import { judgedRules } from '../generated/ids.js';
import inconsistentCoating from './balance/inconsistent-coating.js';
import npRatio from './balance/np-ratio.js';
import swappedElectrodes from './balance/swapped-electrodes.js';
import aluminiumAlloying from './compatibility/aluminium-alloying.js';
import aluminiumImide from './compatibility/aluminium-imide.js';
import binder from './compatibility/binder.js';
import carbonSulfide from './compatibility/carbon-sulfide.js';
import copperSulfide from './compatibility/copper-sulfide.js';
import unfitCoating from './compatibility/unfit-coating.js';
import missingConsideration from './interface/missing-consideration.js';
import missingIonConductor from './interface/missing-ion-conductor.js';
import missingSeparator from './interface/missing-separator.js';
import missingStackPressure from './interface/missing-stack-pressure.js';
import pointlessSeparator from './interface/pointless-separator.js';
import { judgedRule } from './judged.js';
import unknownMaterial from './knowledge/unknown-material.js';
import wrongRole from './knowledge/wrong-role.js';
import temperatureRange from './operation/temperature-range.js';
import electrolyteRoute from './process/electrolyte-route.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [
  ...judgedRules.map(judgedRule),
  electrolyteRoute,
  aluminiumAlloying,
  aluminiumImide,
  binder,
  carbonSulfide,
  copperSulfide,
  unfitCoating,
  swappedElectrodes,
  missingIonConductor,
  missingSeparator,
  pointlessSeparator,
  wrongRole,
  inconsistentCoating,
  missingConsideration,
  missingStackPressure,
  npRatio,
  temperatureRange,
  unknownMaterial,
] as unknown as readonly Rule[];
