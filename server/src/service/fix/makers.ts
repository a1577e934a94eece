/** Which rule has its fixes made here. Others bring their own with the finding, or have none but accepting it. */
import { removeAt } from '../../edit/remove.js';
import { badQuantity } from './amounts.js';
import { ask, askInStep, garnetSurface, missingIonConductor } from './ask.js';
import { compositionSum } from './composition.js';
import { conflictMarker } from './conflict.js';
import { missingConsideration } from './considerations.js';
import { dateInOrder } from './dates.js';
import { duplicateKey, keyWithoutValue } from './duplicates.js';
import { askEvidence, introduceMaterial, introduceReference } from './introduce.js';
import {
  electrolyteType,
  misplacedKey,
  missingValue,
  removeField,
  unknownKey,
  unknownValue,
  wrongType,
} from './keys.js';
import { fixOf, type Maker } from './maker.js';
import { exchangeLimits, missingSeparator, reference } from './operation.js';
import { missingSign, misspeltAlias } from './syntax.js';
import { removeWaiver, waiverExpired, waiverNotAllowed, waiverWithoutReason } from './waivers.js';

export const makers: Readonly<Record<string, Maker | undefined>> = {
  'interface/garnet-carbonate': garnetSurface,
  'interface/lithium-filament': ask(['operation', 'stack_pressure'], ['operation', 'current_density']),
  'interface/missing-consideration': missingConsideration,
  'interface/missing-ion-conductor': missingIonConductor,
  'interface/missing-separator': missingSeparator,
  'interface/missing-stack-pressure': ask(['operation', 'stack_pressure']),
  'interface/pointless-separator': (_, { source }) =>
    fixOf('Remove `separator`', [removeAt(source, ['separator'])]),
  'knowledge/claim-without-evidence': askEvidence,
  'knowledge/unknown-material': introduceMaterial,
  'operation/limits-reversed': exchangeLimits,
  'operation/lower-cut-off': reference,
  'operation/upper-cut-off': reference,
  'process/atmosphere': askInStep('dew_point'),
  'process/electrolyte-route': electrolyteType,
  'process/lithium-loss': askInStep('lithium_excess'),
  'safety/flammable-solvent': askInStep('atmosphere'),
  'safety/hydrogen-sulfide': askInStep('atmosphere', 'dew_point'),
  'structure/bad-quantity': badQuantity,
  'structure/composition-sum': compositionSum,
  'structure/left-open': removeField,
  'structure/misplaced-key': misplacedKey,
  'structure/missing-value': missingValue,
  'structure/unknown-key': unknownKey,
  'structure/unknown-reference': introduceReference,
  'structure/unknown-value': (finding, desk) => [
    ...unknownValue(finding, desk),
    ...dateInOrder(finding, desk),
  ],
  'structure/waiver-expired': waiverExpired,
  'structure/waiver-not-allowed': waiverNotAllowed,
  'structure/waiver-unknown-rule': removeWaiver,
  'structure/waiver-unused': removeWaiver,
  'structure/waiver-without-reason': waiverWithoutReason,
  'structure/wrong-type': wrongType,
  'yaml/alias': misspeltAlias,
  'yaml/conflict-marker': conflictMarker,
  'yaml/duplicate-key': duplicateKey,
  'yaml/key-without-value': keyWithoutValue,
  'yaml/syntax': missingSign,
};
