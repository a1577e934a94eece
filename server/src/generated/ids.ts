// Generated from knowledge/rules by `npm run generate`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';

export type RuleId =
  | 'balance/inconsistent-coating'
  | 'balance/np-ratio'
  | 'compatibility/anode-electrolyte'
  | 'compatibility/cathode-electrolyte'
  | 'compatibility/current-collector'
  | 'interface/anode-contact'
  | 'interface/critical-current-density'
  | 'interface/electrolyte-thickness'
  | 'interface/electronic-conductivity'
  | 'interface/filler-share'
  | 'interface/garnet-carbonate'
  | 'interface/lithium-filament'
  | 'interface/missing-consideration'
  | 'interface/missing-stack-pressure'
  | 'interface/relative-density'
  | 'interface/stack-pressure-range'
  | 'interface/thermal-expansion'
  | 'interface/volume-change'
  | 'internal/rule-crash'
  | 'knowledge/unknown-material'
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
  | 'structure/waiver-expired'
  | 'structure/waiver-not-allowed'
  | 'structure/waiver-unknown-rule'
  | 'structure/waiver-unused'
  | 'structure/waiver-without-reason'
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
  readonly 'compatibility/anode-electrolyte': Record<never, never>;
  readonly 'compatibility/cathode-electrolyte': Record<never, never>;
  readonly 'compatibility/current-collector': Record<never, never>;
  readonly 'interface/anode-contact': {
    readonly film: Quantity<'length'>;
    readonly lithium_groups: readonly string[];
    readonly rigid_groups: readonly string[];
    readonly joining: readonly string[];
    readonly depositing: readonly string[];
    readonly left_open: readonly string[];
    readonly handled: readonly string[];
  };
  readonly 'interface/critical-current-density': {
    readonly rigid: Quantity<'current_density'>;
    readonly best: Quantity<'current_density'>;
    readonly room: Quantity<'temperature'>;
    readonly dense: Quantity<'fraction'>;
    readonly tolerance: Quantity<'fraction'>;
    readonly film: Quantity<'length'>;
    readonly lithium_groups: readonly string[];
    readonly plain_materials: readonly string[];
    readonly rigid_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly handled: readonly string[];
  };
  readonly 'interface/electrolyte-thickness': {
    readonly thin_ceramic: Quantity<'length'>;
    readonly thin_powder: Quantity<'length'>;
    readonly thick: Quantity<'length'>;
    readonly most: Quantity<'length'>;
    readonly least: Quantity<'length'>;
    readonly film: Quantity<'length'>;
    readonly ceramic_groups: readonly string[];
    readonly powder_groups: readonly string[];
    readonly holding: readonly string[];
    readonly stacked_formats: readonly string[];
  };
  readonly 'interface/electronic-conductivity': {
    readonly most: Quantity<'conductivity'>;
    readonly room: Quantity<'temperature'>;
  };
  readonly 'interface/filler-share': {
    readonly share: Quantity<'mass_fraction'>;
    readonly room: Quantity<'temperature'>;
    readonly polymer_groups: readonly string[];
    readonly ceramic_groups: readonly string[];
  };
  readonly 'interface/garnet-carbonate': {
    readonly film: Quantity<'length'>;
    readonly lithium_groups: readonly string[];
    readonly garnet_groups: readonly string[];
    readonly air: readonly string[];
    readonly sinters: readonly string[];
    readonly heats: readonly string[];
    readonly cleans: readonly string[];
    readonly handled: readonly string[];
  };
  readonly 'interface/lithium-filament': {
    readonly film: Quantity<'length'>;
    readonly lithium_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly handled: readonly string[];
  };
  readonly 'interface/missing-consideration': {
    readonly placeholders: readonly string[];
  };
  readonly 'interface/missing-stack-pressure': {
    readonly anode_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly film_thickness: Quantity<'length'>;
  };
  readonly 'interface/relative-density': {
    readonly ceramic: Quantity<'fraction'>;
    readonly powder: Quantity<'fraction'>;
    readonly whole: Quantity<'fraction'>;
    readonly film: Quantity<'length'>;
    readonly lithium_groups: readonly string[];
    readonly ceramic_groups: readonly string[];
    readonly powder_groups: readonly string[];
  };
  readonly 'interface/stack-pressure-range': {
    readonly making: Quantity<'pressure'>;
    readonly polymer: Quantity<'pressure'>;
    readonly pack: Quantity<'pressure'>;
    readonly warm: Quantity<'temperature'>;
    readonly lithium_groups: readonly string[];
    readonly powder_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly pack_formats: readonly string[];
    readonly pack_profiles: readonly string[];
  };
  readonly 'interface/thermal-expansion': {
    readonly mismatch: Quantity<'thermal_expansion'>;
    readonly film: Quantity<'length'>;
    readonly fires: readonly string[];
  };
  readonly 'interface/volume-change': {
    readonly ceramic: Quantity<'fraction'>;
    readonly large: Quantity<'fraction'>;
    readonly ceramic_groups: readonly string[];
    readonly stiff_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly pressed_groups: readonly string[];
    readonly left_open: readonly string[];
    readonly handled: readonly string[];
  };
  readonly 'internal/rule-crash': Record<never, never>;
  readonly 'knowledge/unknown-material': {
    readonly unchecked_roles: readonly string[];
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
  readonly 'structure/waiver-expired': Record<never, never>;
  readonly 'structure/waiver-not-allowed': Record<never, never>;
  readonly 'structure/waiver-unknown-rule': Record<never, never>;
  readonly 'structure/waiver-unused': Record<never, never>;
  readonly 'structure/waiver-without-reason': Record<never, never>;
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
