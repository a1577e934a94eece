/** Every rule, one line each; `npm run new-rule` adds to the list. Order is of no consequence: findings are sorted. */

import { judgedRules } from '../generated/ids.js';
import inconsistentCoating from './balance/inconsistent-coating.js';
import npRatio from './balance/np-ratio.js';
import graphiteExfoliation from './compatibility/graphite-exfoliation.js';
import liquidOxidation from './compatibility/liquid-oxidation.js';
import lithiumInCarbonate from './compatibility/lithium-in-carbonate.js';
import manganeseDissolution from './compatibility/manganese-dissolution.js';
import siliconFilmFormer from './compatibility/silicon-film-former.js';
import missingConsideration from './interface/missing-consideration.js';
import missingStackPressure from './interface/missing-stack-pressure.js';
import { judgedRule } from './judged.js';
import unknownMaterial from './knowledge/unknown-material.js';
import temperatureRange from './operation/temperature-range.js';
import electrolyteRoute from './process/electrolyte-route.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [
  ...judgedRules.map(judgedRule),
  electrolyteRoute,
  graphiteExfoliation,
  inconsistentCoating,
  liquidOxidation,
  lithiumInCarbonate,
  manganeseDissolution,
  missingConsideration,
  missingStackPressure,
  npRatio,
  siliconFilmFormer,
  temperatureRange,
  unknownMaterial,
] as unknown as readonly Rule[];
