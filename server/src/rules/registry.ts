/** Every rule, one line each; `npm run new-rule` adds to the list. Order is of no consequence: findings are sorted. */

import { judgedRules } from '../generated/ids.js';
import inconsistentCoating from './balance/inconsistent-coating.js';
import npRatio from './balance/np-ratio.js';
import missingConsideration from './interface/missing-consideration.js';
import missingStackPressure from './interface/missing-stack-pressure.js';
import { judgedRule } from './judged.js';
import unknownMaterial from './knowledge/unknown-material.js';
import temperatureRange from './operation/temperature-range.js';
import aqueousCathode from './process/aqueous-cathode.js';
import atmosphere from './process/atmosphere.js';
import coSintering from './process/co-sintering.js';
import densification from './process/densification.js';
import dewPoint from './process/dew-point.js';
import dryingTemperature from './process/drying-temperature.js';
import electrolyteRoute from './process/electrolyte-route.js';
import firingTemperature from './process/firing-temperature.js';
import lithiumLoss from './process/lithium-loss.js';
import solventElectrolyte from './process/solvent-electrolyte.js';
import type { Rule } from './rule.js';
import flammableSolvent from './safety/flammable-solvent.js';
import hydrogenSulfide from './safety/hydrogen-sulfide.js';
import thermalClaim from './safety/thermal-claim.js';

export const rules: readonly Rule[] = [
  ...judgedRules.map(judgedRule),
  electrolyteRoute,
  inconsistentCoating,
  missingConsideration,
  missingStackPressure,
  npRatio,
  temperatureRange,
  solventElectrolyte,
  aqueousCathode,
  firingTemperature,
  lithiumLoss,
  dewPoint,
  atmosphere,
  densification,
  dryingTemperature,
  flammableSolvent,
  hydrogenSulfide,
  thermalClaim,
  coSintering,
  unknownMaterial,
] as unknown as readonly Rule[];
