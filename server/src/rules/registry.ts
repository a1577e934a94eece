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
import anodeContact from './interface/anode-contact.js';
import criticalCurrentDensity from './interface/critical-current-density.js';
import electrolyteThickness from './interface/electrolyte-thickness.js';
import electronicConductivity from './interface/electronic-conductivity.js';
import fillerShare from './interface/filler-share.js';
import garnetCarbonate from './interface/garnet-carbonate.js';
import lithiumFilament from './interface/lithium-filament.js';
import missingConsideration from './interface/missing-consideration.js';
import missingIonConductor from './interface/missing-ion-conductor.js';
import missingSeparator from './interface/missing-separator.js';
import missingStackPressure from './interface/missing-stack-pressure.js';
import pointlessSeparator from './interface/pointless-separator.js';
import relativeDensity from './interface/relative-density.js';
import stackPressureRange from './interface/stack-pressure-range.js';
import thermalExpansion from './interface/thermal-expansion.js';
import volumeChange from './interface/volume-change.js';
import { judgedRule } from './judged.js';
import unknownMaterial from './knowledge/unknown-material.js';
import wrongRole from './knowledge/wrong-role.js';
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
  anodeContact,
  criticalCurrentDensity,
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
  electrolyteThickness,
  electronicConductivity,
  fillerShare,
  garnetCarbonate,
  inconsistentCoating,
  lithiumFilament,
  missingConsideration,
  missingStackPressure,
  npRatio,
  relativeDensity,
  stackPressureRange,
  temperatureRange,
  thermalExpansion,
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
  volumeChange,
] as unknown as readonly Rule[];
