// Generated from knowledge/rules by `npm run generate`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';

export type RuleId =
  | 'balance/inconsistent-coating'
  | 'balance/np-ratio'
  | 'balance/swapped-electrodes'
  | 'compatibility/aluminium-alloying'
  | 'compatibility/aluminium-imide'
  | 'compatibility/anode-electrolyte'
  | 'compatibility/binder'
  | 'compatibility/carbon-sulfide'
  | 'compatibility/cathode-electrolyte'
  | 'compatibility/copper-dissolution'
  | 'compatibility/copper-sulfide'
  | 'compatibility/current-collector'
  | 'compatibility/unfit-coating'
  | 'interface/missing-consideration'
  | 'interface/missing-ion-conductor'
  | 'interface/missing-separator'
  | 'interface/missing-stack-pressure'
  | 'interface/pointless-separator'
  | 'internal/rule-crash'
  | 'knowledge/unknown-material'
  | 'knowledge/wrong-role'
  | 'operation/temperature-range'
  | 'process/electrolyte-route'
  | 'structure/bad-quantity'
  | 'structure/composition-sum'
  | 'structure/file-not-read'
  | 'structure/misplaced-key'
  | 'structure/missing-key'
  | 'structure/missing-value'
  | 'structure/unit-spelling'
  | 'structure/unknown-key'
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
  readonly 'balance/inconsistent-coating': {
    readonly tolerance: Quantity<'fraction'>;
  };
  readonly 'balance/np-ratio': {
    readonly min: Quantity<'number'>;
    readonly max: Quantity<'number'>;
    readonly plating_materials: readonly string[];
    readonly intercalation_materials: readonly string[];
  };
  readonly 'balance/swapped-electrodes': Record<never, never>;
  readonly 'compatibility/aluminium-alloying': {
    readonly onset: Quantity<'voltage'>;
    readonly counter_groups: readonly string[];
  };
  readonly 'compatibility/aluminium-imide': {
    readonly dry_matrix_groups: readonly string[];
    readonly passivating_materials: readonly string[];
    readonly dilute_solvents: readonly string[];
    readonly concentrated: Quantity<'concentration'>;
    readonly concentrated_by_mass: Quantity<'molality'>;
  };
  readonly 'compatibility/anode-electrolyte': Record<never, never>;
  readonly 'compatibility/binder': {
    readonly small_share: Quantity<'mass_fraction'>;
    readonly slurry_classes: readonly string[];
    readonly wet_processes: readonly string[];
    readonly firing_processes: readonly string[];
  };
  readonly 'compatibility/carbon-sulfide': {
    readonly fibre_materials: readonly string[];
    readonly powder_share: Quantity<'mass_fraction'>;
    readonly fibre_share: Quantity<'mass_fraction'>;
    readonly high_voltage_groups: readonly string[];
    readonly silicon_groups: readonly string[];
    readonly sulfide_groups: readonly string[];
  };
  readonly 'compatibility/cathode-electrolyte': Record<never, never>;
  readonly 'compatibility/copper-dissolution': Record<never, never>;
  readonly 'compatibility/copper-sulfide': {
    readonly wet_dew_point: Quantity<'temperature'>;
    readonly dry_dew_point: Quantity<'temperature'>;
    readonly humid_groups: readonly string[];
    readonly dry_materials: readonly string[];
  };
  readonly 'compatibility/current-collector': Record<never, never>;
  readonly 'compatibility/unfit-coating': {
    readonly insulators: readonly string[];
    readonly usual: Quantity<'length'>;
    readonly thickest: Quantity<'length'>;
    readonly rigid_groups: readonly string[];
  };
  readonly 'interface/missing-consideration': {
    readonly placeholders: readonly string[];
  };
  readonly 'interface/missing-ion-conductor': {
    readonly rigid_groups: readonly string[];
    readonly film_materials: readonly string[];
    readonly film_thickness: Quantity<'length'>;
    readonly filling_processes: readonly string[];
    readonly conducting_materials: readonly string[];
  };
  readonly 'interface/missing-separator': Record<never, never>;
  readonly 'interface/missing-stack-pressure': {
    readonly anode_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly film_thickness: Quantity<'length'>;
  };
  readonly 'interface/pointless-separator': {
    readonly film_groups: readonly string[];
    readonly inorganic_groups: readonly string[];
  };
  readonly 'internal/rule-crash': Record<never, never>;
  readonly 'knowledge/unknown-material': {
    readonly unchecked_roles: readonly string[];
  };
  readonly 'knowledge/wrong-role': {
    readonly foreign_to_cathode: readonly string[];
    readonly foreign_to_anode: readonly string[];
    readonly foreign_to_solid_electrolyte: readonly string[];
    readonly foreign_to_liquid_electrolyte: readonly string[];
    readonly foreign_to_salt: readonly string[];
    readonly foreign_to_solvent: readonly string[];
    readonly foreign_to_binder: readonly string[];
    readonly foreign_to_separator: readonly string[];
    readonly foreign_to_current_collector: readonly string[];
    readonly foreign_to_process_solvent: readonly string[];
    readonly counter_materials: readonly string[];
    readonly many_sided_groups: readonly string[];
  };
  readonly 'operation/temperature-range': Record<never, never>;
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
  'compatibility/copper-dissolution',
  'compatibility/current-collector',
] as const;
