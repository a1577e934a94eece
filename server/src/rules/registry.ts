/** Every rule, one line each; `npm run new-rule` adds to the list. Order is of no consequence: findings are sorted. */

import { judgedRules } from '../generated/ids.js';
import electrolyteAmount from './balance/electrolyte-amount.js';
import impossibleCapacity from './balance/impossible-capacity.js';
import inconsistentCapacity from './balance/inconsistent-capacity.js';
import inconsistentCoating from './balance/inconsistent-coating.js';
import inconsistentMass from './balance/inconsistent-mass.js';
import inconsistentSize from './balance/inconsistent-size.js';
import lithiumExcess from './balance/lithium-excess.js';
import missedTarget from './balance/missed-target.js';
import missingLithium from './balance/missing-lithium.js';
import npRatio from './balance/np-ratio.js';
import oversizedStack from './balance/oversized-stack.js';
import porosity from './balance/porosity.js';
import strayActive from './balance/stray-active.js';
import swappedElectrodes from './balance/swapped-electrodes.js';
import targetLevel from './balance/target-level.js';
import aluminiumAlloying from './compatibility/aluminium-alloying.js';
import aluminiumImide from './compatibility/aluminium-imide.js';
import binder from './compatibility/binder.js';
import carbonSulfide from './compatibility/carbon-sulfide.js';
import copperSulfide from './compatibility/copper-sulfide.js';
import graphiteExfoliation from './compatibility/graphite-exfoliation.js';
import liquidOxidation from './compatibility/liquid-oxidation.js';
import lithiumInCarbonate from './compatibility/lithium-in-carbonate.js';
import manganeseDissolution from './compatibility/manganese-dissolution.js';
import siliconFilmFormer from './compatibility/silicon-film-former.js';
import unfitCoating from './compatibility/unfit-coating.js';
import anodeContact from './interface/anode-contact.js';
import criticalCurrentDensity from './interface/critical-current-density.js';
import electrolyteThickness from './interface/electrolyte-thickness.js';
import electronicConductivity from './interface/electronic-conductivity.js';
import fillerShare from './interface/filler-share.js';
import garnetCarbonate from './interface/garnet-carbonate.js';
import inconsistentDensity from './interface/inconsistent-density.js';
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
import claimWithoutEvidence from './knowledge/claim-without-evidence.js';
import unknownMaterial from './knowledge/unknown-material.js';
import wrongRole from './knowledge/wrong-role.js';
import chargeRate from './operation/charge-rate.js';
import coldCharge from './operation/cold-charge.js';
import currentDensity from './operation/current-density.js';
import electrolyteDrop from './operation/electrolyte-drop.js';
import frozenSolvent from './operation/frozen-solvent.js';
import inconsistentVoltage from './operation/inconsistent-voltage.js';
import limitsReversed from './operation/limits-reversed.js';
import lowerCutOff from './operation/lower-cut-off.js';
import polymerCold from './operation/polymer-cold.js';
import temperatureRange from './operation/temperature-range.js';
import upperCutOff from './operation/upper-cut-off.js';
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
import unknownReference from './structure/unknown-reference.js';

export const rules: readonly Rule[] = [
  ...judgedRules.map(judgedRule),
  aluminiumAlloying,
  aluminiumImide,
  anodeContact,
  aqueousCathode,
  atmosphere,
  binder,
  carbonSulfide,
  chargeRate,
  claimWithoutEvidence,
  coSintering,
  coldCharge,
  copperSulfide,
  criticalCurrentDensity,
  currentDensity,
  densification,
  dewPoint,
  dryingTemperature,
  electrolyteAmount,
  electrolyteDrop,
  electrolyteRoute,
  electrolyteThickness,
  electronicConductivity,
  fillerShare,
  firingTemperature,
  flammableSolvent,
  frozenSolvent,
  garnetCarbonate,
  graphiteExfoliation,
  hydrogenSulfide,
  impossibleCapacity,
  inconsistentCapacity,
  inconsistentCoating,
  inconsistentDensity,
  inconsistentMass,
  inconsistentSize,
  inconsistentVoltage,
  limitsReversed,
  liquidOxidation,
  lithiumExcess,
  lithiumFilament,
  lithiumInCarbonate,
  lithiumLoss,
  lowerCutOff,
  manganeseDissolution,
  missedTarget,
  missingConsideration,
  missingIonConductor,
  missingLithium,
  missingSeparator,
  missingStackPressure,
  npRatio,
  oversizedStack,
  pointlessSeparator,
  polymerCold,
  porosity,
  relativeDensity,
  siliconFilmFormer,
  solventElectrolyte,
  stackPressureRange,
  strayActive,
  swappedElectrodes,
  targetLevel,
  temperatureRange,
  thermalClaim,
  thermalExpansion,
  unfitCoating,
  unknownMaterial,
  unknownReference,
  upperCutOff,
  volumeChange,
  wrongRole,
] as unknown as readonly Rule[];
