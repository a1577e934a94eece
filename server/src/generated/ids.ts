// Generated from knowledge/rules by `npm run generate`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';

export type RuleId =
  | 'balance/electrolyte-amount'
  | 'balance/impossible-capacity'
  | 'balance/inconsistent-capacity'
  | 'balance/inconsistent-coating'
  | 'balance/lithium-excess'
  | 'balance/missing-lithium'
  | 'balance/np-ratio'
  | 'balance/porosity'
  | 'compatibility/anode-electrolyte'
  | 'compatibility/cathode-electrolyte'
  | 'compatibility/current-collector'
  | 'interface/missing-consideration'
  | 'interface/missing-stack-pressure'
  | 'internal/rule-crash'
  | 'knowledge/claim-without-evidence'
  | 'knowledge/unknown-material'
  | 'operation/charge-rate'
  | 'operation/cold-charge'
  | 'operation/current-density'
  | 'operation/electrolyte-drop'
  | 'operation/limits-reversed'
  | 'operation/lower-cut-off'
  | 'operation/polymer-cold'
  | 'operation/temperature-range'
  | 'operation/upper-cut-off'
  | 'process/electrolyte-route'
  | 'structure/bad-quantity'
  | 'structure/composition-sum'
  | 'structure/file-not-read'
  | 'structure/misplaced-key'
  | 'structure/missing-key'
  | 'structure/missing-value'
  | 'structure/unit-spelling'
  | 'structure/unknown-key'
  | 'structure/unknown-reference'
  | 'structure/unknown-value'
  | 'structure/waivers-not-applied'
  | 'structure/wrong-type'
  | 'yaml/alias'
  | 'yaml/conflict-marker'
  | 'yaml/duplicate-key'
  | 'yaml/encoding'
  | 'yaml/key-without-value'
  | 'yaml/portability'
  | 'yaml/second-document'
  | 'yaml/syntax'
  | 'yaml/tab'
  | 'yaml/too-large'
  | 'yaml/unquoted-value';

/** The thresholds of every rule, by rule id; the numbers are on the rule's page. */
export interface RuleLimits {
  readonly 'balance/electrolyte-amount': {
    readonly fill: Quantity<'number'>;
    readonly full: Quantity<'number'>;
    readonly least: Quantity<'mass_per_capacity'>;
    readonly least_sulfur: Quantity<'mass_per_capacity'>;
    readonly most: Quantity<'mass_per_capacity'>;
    readonly sulfur_materials: readonly string[];
  };
  readonly 'balance/impossible-capacity': {
    readonly tolerance: Quantity<'number'>;
    readonly full_efficiency: Quantity<'number'>;
    readonly host_classes: readonly string[];
    readonly active_electrolyte_groups: readonly string[];
    readonly lithium_free_materials: readonly string[];
  };
  readonly 'balance/inconsistent-capacity': {
    readonly tolerance: Quantity<'number'>;
    readonly assumed_tolerance: Quantity<'number'>;
  };
  readonly 'balance/inconsistent-coating': {
    readonly tolerance: Quantity<'fraction'>;
  };
  readonly 'balance/lithium-excess': {
    readonly most: Quantity<'number'>;
    readonly lithium_materials: readonly string[];
  };
  readonly 'balance/missing-lithium': {
    readonly cathode_materials: readonly string[];
    readonly anode_materials: readonly string[];
    readonly lithium_materials: readonly string[];
  };
  readonly 'balance/np-ratio': {
    readonly min: Quantity<'number'>;
    readonly max: Quantity<'number'>;
    readonly plating_materials: readonly string[];
    readonly intercalation_materials: readonly string[];
  };
  readonly 'balance/porosity': {
    readonly rounding: Quantity<'number'>;
    readonly gap: Quantity<'number'>;
    readonly most_solid: Quantity<'fraction'>;
    readonly usual_solid: Quantity<'fraction'>;
    readonly least_liquid: Quantity<'fraction'>;
    readonly most_liquid: Quantity<'fraction'>;
    readonly usual_least: Quantity<'fraction'>;
    readonly usual_most: Quantity<'fraction'>;
    readonly filling_steps: readonly string[];
  };
  readonly 'compatibility/anode-electrolyte': Record<never, never>;
  readonly 'compatibility/cathode-electrolyte': Record<never, never>;
  readonly 'compatibility/current-collector': Record<never, never>;
  readonly 'interface/missing-consideration': {
    readonly placeholders: readonly string[];
  };
  readonly 'interface/missing-stack-pressure': {
    readonly anode_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly film_thickness: Quantity<'length'>;
  };
  readonly 'internal/rule-crash': Record<never, never>;
  readonly 'knowledge/claim-without-evidence': {
    readonly margin: Quantity<'voltage'>;
    readonly claims: readonly string[];
    readonly hedges: readonly string[];
  };
  readonly 'knowledge/unknown-material': {
    readonly unchecked_roles: readonly string[];
  };
  readonly 'operation/charge-rate': {
    readonly highest_rate: Quantity<'rate'>;
    readonly highest_current: Quantity<'current_density'>;
    readonly thick: Quantity<'areal_capacity'>;
    readonly warm: Quantity<'temperature'>;
    readonly plating_materials: readonly string[];
    readonly fast_materials: readonly string[];
  };
  readonly 'operation/cold-charge': {
    readonly lowest: Quantity<'temperature'>;
    readonly gentle: Quantity<'rate'>;
    readonly anode_materials: readonly string[];
    readonly electrolyte_groups: readonly string[];
  };
  readonly 'operation/current-density': {
    readonly tolerance: Quantity<'number'>;
  };
  readonly 'operation/electrolyte-drop': {
    readonly large: Quantity<'voltage'>;
    readonly hopeless: Quantity<'voltage'>;
    readonly room: Quantity<'temperature'>;
  };
  readonly 'operation/limits-reversed': Record<never, never>;
  readonly 'operation/lower-cut-off': {
    readonly margin: Quantity<'voltage'>;
    readonly copper_below: Quantity<'voltage'>;
    readonly reservoir_groups: readonly string[];
    readonly copper_materials: readonly string[];
  };
  readonly 'operation/polymer-cold': {
    readonly melting: Quantity<'temperature'>;
    readonly crystals: Quantity<'temperature'>;
    readonly enough: Quantity<'conductivity'>;
    readonly measured_near: Quantity<'number'>;
  };
  readonly 'operation/temperature-range': {
    readonly room_at_ends: Quantity<'number'>;
  };
  readonly 'operation/upper-cut-off': {
    readonly margin: Quantity<'voltage'>;
    readonly lithium_margin: Quantity<'voltage'>;
    readonly waking_margin: Quantity<'voltage'>;
    readonly woken_classes: readonly string[];
  };
  readonly 'process/electrolyte-route': {
    readonly fills: readonly string[];
    readonly cures: readonly string[];
    readonly fires: readonly string[];
    readonly melting_groups: readonly string[];
  };
  readonly 'structure/bad-quantity': Record<never, never>;
  readonly 'structure/composition-sum': Record<never, never>;
  readonly 'structure/file-not-read': Record<never, never>;
  readonly 'structure/misplaced-key': Record<never, never>;
  readonly 'structure/missing-key': Record<never, never>;
  readonly 'structure/missing-value': Record<never, never>;
  readonly 'structure/unit-spelling': Record<never, never>;
  readonly 'structure/unknown-key': Record<never, never>;
  readonly 'structure/unknown-reference': Record<never, never>;
  readonly 'structure/unknown-value': Record<never, never>;
  readonly 'structure/waivers-not-applied': Record<never, never>;
  readonly 'structure/wrong-type': Record<never, never>;
  readonly 'yaml/alias': Record<never, never>;
  readonly 'yaml/conflict-marker': Record<never, never>;
  readonly 'yaml/duplicate-key': Record<never, never>;
  readonly 'yaml/encoding': Record<never, never>;
  readonly 'yaml/key-without-value': Record<never, never>;
  readonly 'yaml/portability': Record<never, never>;
  readonly 'yaml/second-document': Record<never, never>;
  readonly 'yaml/syntax': Record<never, never>;
  readonly 'yaml/tab': Record<never, never>;
  readonly 'yaml/too-large': Record<never, never>;
  readonly 'yaml/unquoted-value': Record<never, never>;
}

/** Pages that say what they judge and need no predicate. */
export const judgedRules = [
  'compatibility/anode-electrolyte',
  'compatibility/cathode-electrolyte',
  'compatibility/current-collector',
] as const;
