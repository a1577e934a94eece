// Generated from knowledge/rules by `npm run generate`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';

export type RuleId =
  | 'balance/electrolyte-amount'
  | 'balance/impossible-capacity'
  | 'balance/inconsistent-capacity'
  | 'balance/inconsistent-coating'
  | 'balance/inconsistent-mass'
  | 'balance/inconsistent-size'
  | 'balance/lithium-excess'
  | 'balance/missed-target'
  | 'balance/missing-lithium'
  | 'balance/np-ratio'
  | 'balance/oversized-stack'
  | 'balance/porosity'
  | 'balance/stray-active'
  | 'balance/swapped-electrodes'
  | 'balance/target-level'
  | 'compatibility/aluminium-alloying'
  | 'compatibility/aluminium-imide'
  | 'compatibility/anode-electrolyte'
  | 'compatibility/binder'
  | 'compatibility/carbon-sulfide'
  | 'compatibility/cathode-electrolyte'
  | 'compatibility/copper-dissolution'
  | 'compatibility/copper-sulfide'
  | 'compatibility/current-collector'
  | 'compatibility/electrolyte-electrolyte'
  | 'compatibility/graphite-exfoliation'
  | 'compatibility/halide-oxidation'
  | 'compatibility/halide-reduction'
  | 'compatibility/liquid-oxidation'
  | 'compatibility/lithium-in-carbonate'
  | 'compatibility/manganese-dissolution'
  | 'compatibility/oxide-reduction'
  | 'compatibility/polymer-oxidation'
  | 'compatibility/polysulfide-shuttle'
  | 'compatibility/silicon-film-former'
  | 'compatibility/sulfide-oxidation'
  | 'compatibility/sulfide-reduction'
  | 'compatibility/unfit-coating'
  | 'document/field-not-found'
  | 'document/file-not-found'
  | 'document/stale-figure'
  | 'document/unread-figure'
  | 'interface/anode-contact'
  | 'interface/critical-current-density'
  | 'interface/electrolyte-thickness'
  | 'interface/electronic-conductivity'
  | 'interface/filler-share'
  | 'interface/garnet-carbonate'
  | 'interface/inconsistent-density'
  | 'interface/lithium-filament'
  | 'interface/missing-consideration'
  | 'interface/missing-ion-conductor'
  | 'interface/missing-separator'
  | 'interface/missing-stack-pressure'
  | 'interface/pointless-separator'
  | 'interface/relative-density'
  | 'interface/stack-pressure-range'
  | 'interface/thermal-expansion'
  | 'interface/volume-change'
  | 'internal/rule-crash'
  | 'knowledge/claim-without-evidence'
  | 'knowledge/unknown-material'
  | 'knowledge/wrong-role'
  | 'operation/charge-rate'
  | 'operation/cold-charge'
  | 'operation/current-density'
  | 'operation/electrolyte-drop'
  | 'operation/frozen-solvent'
  | 'operation/inconsistent-voltage'
  | 'operation/limits-reversed'
  | 'operation/lower-cut-off'
  | 'operation/polymer-cold'
  | 'operation/temperature-range'
  | 'operation/upper-cut-off'
  | 'process/aqueous-cathode'
  | 'process/atmosphere'
  | 'process/binder-solvent'
  | 'process/co-sintering'
  | 'process/densification'
  | 'process/dew-point'
  | 'process/drying-temperature'
  | 'process/electrolyte-route'
  | 'process/firing-temperature'
  | 'process/lithium-loss'
  | 'process/solvent-electrolyte'
  | 'safety/flammable-solvent'
  | 'safety/hydrogen-sulfide'
  | 'safety/thermal-claim'
  | 'structure/bad-quantity'
  | 'structure/baseline-not-read'
  | 'structure/composition-sum'
  | 'structure/file-broken'
  | 'structure/file-chain'
  | 'structure/file-kind'
  | 'structure/file-not-found'
  | 'structure/file-not-read'
  | 'structure/file-path'
  | 'structure/left-open'
  | 'structure/misplaced-key'
  | 'structure/missing-key'
  | 'structure/missing-value'
  | 'structure/outdated-rule'
  | 'structure/rule-not-off'
  | 'structure/unit-spelling'
  | 'structure/unknown-key'
  | 'structure/unknown-reference'
  | 'structure/unknown-rule'
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
  readonly 'balance/electrolyte-amount': {
    readonly fill: Quantity<'number'>;
    readonly whole: Quantity<'number'>;
    readonly practice: Quantity<'number'>;
    readonly full: Quantity<'number'>;
    readonly least: Quantity<'mass_per_capacity'>;
    readonly least_sulfur: Quantity<'mass_per_capacity'>;
    readonly usual: Quantity<'mass_per_capacity'>;
    readonly most: Quantity<'mass_per_capacity'>;
    readonly lightest: Quantity<'density'>;
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
  readonly 'balance/inconsistent-mass': {
    readonly least: Quantity<'fraction'>;
    readonly whole: Quantity<'fraction'>;
  };
  readonly 'balance/inconsistent-size': {
    readonly area: Quantity<'fraction'>;
    readonly volume: Quantity<'fraction'>;
  };
  readonly 'balance/lithium-excess': {
    readonly most: Quantity<'number'>;
    readonly lithium_materials: readonly string[];
  };
  readonly 'balance/missed-target': {
    readonly tolerance: Quantity<'fraction'>;
    readonly rounding: Quantity<'fraction'>;
  };
  readonly 'balance/missing-lithium': {
    readonly cathode_materials: readonly string[];
    readonly anode_materials: readonly string[];
    readonly lithium_materials: readonly string[];
  };
  readonly 'balance/np-ratio': {
    readonly min: Quantity<'number'>;
    readonly max: Quantity<'number'>;
    readonly plating_groups: readonly string[];
    readonly intercalation_groups: readonly string[];
  };
  readonly 'balance/oversized-stack': {
    readonly tolerance: Quantity<'fraction'>;
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
  readonly 'balance/stray-active': Record<never, never>;
  readonly 'balance/swapped-electrodes': Record<never, never>;
  readonly 'balance/target-level': {
    readonly tolerance: Quantity<'fraction'>;
  };
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
  readonly 'compatibility/cathode-electrolyte': {
    readonly stretch: Quantity<'voltage'>;
  };
  readonly 'compatibility/copper-dissolution': Record<never, never>;
  readonly 'compatibility/copper-sulfide': {
    readonly wet_dew_point: Quantity<'temperature'>;
    readonly dry_dew_point: Quantity<'temperature'>;
    readonly dry_materials: readonly string[];
  };
  readonly 'compatibility/current-collector': Record<never, never>;
  readonly 'compatibility/electrolyte-electrolyte': Record<never, never>;
  readonly 'compatibility/graphite-exfoliation': {
    readonly concentrated: Quantity<'concentration'>;
    readonly onset: Quantity<'voltage'>;
    readonly counter_groups: readonly string[];
  };
  readonly 'compatibility/halide-oxidation': Record<never, never>;
  readonly 'compatibility/halide-reduction': Record<never, never>;
  readonly 'compatibility/liquid-oxidation': {
    readonly concentrated: Quantity<'concentration'>;
  };
  readonly 'compatibility/lithium-in-carbonate': {
    readonly film_former_materials: readonly string[];
    readonly test_formats: readonly string[];
    readonly test_profiles: readonly string[];
    readonly counter_materials: readonly string[];
  };
  readonly 'compatibility/manganese-dissolution': {
    readonly hot: Quantity<'temperature'>;
    readonly spinel_materials: readonly string[];
    readonly phosphate_materials: readonly string[];
    readonly anode_materials: readonly string[];
    readonly scavenger_materials: readonly string[];
  };
  readonly 'compatibility/oxide-reduction': Record<never, never>;
  readonly 'compatibility/polymer-oxidation': Record<never, never>;
  readonly 'compatibility/polysulfide-shuttle': Record<never, never>;
  readonly 'compatibility/silicon-film-former': {
    readonly film_former_materials: readonly string[];
    readonly silicon_groups: readonly string[];
    readonly liquid_groups: readonly string[];
  };
  readonly 'compatibility/sulfide-oxidation': Record<never, never>;
  readonly 'compatibility/sulfide-reduction': Record<never, never>;
  readonly 'compatibility/unfit-coating': {
    readonly insulators: readonly string[];
    readonly usual: Quantity<'length'>;
    readonly thickest: Quantity<'length'>;
    readonly shell: Quantity<'length'>;
    readonly rigid_groups: readonly string[];
  };
  readonly 'document/field-not-found': Record<never, never>;
  readonly 'document/file-not-found': Record<never, never>;
  readonly 'document/stale-figure': Record<never, never>;
  readonly 'document/unread-figure': Record<never, never>;
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
  readonly 'interface/inconsistent-density': {
    readonly tolerance: Quantity<'fraction'>;
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
    readonly liquid: Quantity<'pressure'>;
    readonly pack: Quantity<'pressure'>;
    readonly trace: Quantity<'mass_fraction'>;
    readonly warm: Quantity<'temperature'>;
    readonly lithium_groups: readonly string[];
    readonly powder_groups: readonly string[];
    readonly soft_groups: readonly string[];
    readonly pack_formats: readonly string[];
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
  readonly 'knowledge/claim-without-evidence': {
    readonly margin: Quantity<'voltage'>;
    readonly claims: readonly string[];
    readonly hedges: readonly string[];
  };
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
  readonly 'operation/frozen-solvent': {
    readonly depression: Quantity<'temperature'>;
  };
  readonly 'operation/inconsistent-voltage': {
    readonly margin: Quantity<'voltage'>;
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
    readonly far: Quantity<'temperature'>;
  };
  readonly 'operation/upper-cut-off': {
    readonly margin: Quantity<'voltage'>;
    readonly lithium_margin: Quantity<'voltage'>;
    readonly waking_margin: Quantity<'voltage'>;
    readonly woken_classes: readonly string[];
  };
  readonly 'process/aqueous-cathode': {
    readonly water_materials: readonly string[];
    readonly layered_groups: readonly string[];
    readonly rich_groups: readonly string[];
    readonly acid_materials: readonly string[];
    readonly binder_groups: readonly string[];
    readonly foil_materials: readonly string[];
    readonly dry: readonly string[];
    readonly alkaline: Quantity<'number'>;
  };
  readonly 'process/atmosphere': {
    readonly sealed: readonly string[];
    readonly opens: readonly string[];
    readonly judged_groups: readonly string[];
    readonly judged_materials: readonly string[];
  };
  readonly 'process/binder-solvent': Record<never, never>;
  readonly 'process/co-sintering': {
    readonly compensated_groups: readonly string[];
  };
  readonly 'process/densification': {
    readonly soft_groups: readonly string[];
    readonly rigid_groups: readonly string[];
    readonly aid_materials: readonly string[];
    readonly presses: readonly string[];
    readonly fires: readonly string[];
    readonly heats: readonly string[];
    readonly deposits: readonly string[];
    readonly soft_anneal: Quantity<'temperature'>;
    readonly warm: Quantity<'temperature'>;
    readonly joins: Quantity<'pressure'>;
    readonly pellets: Quantity<'pressure'>;
    readonly dense: Quantity<'fraction'>;
    readonly margin: Quantity<'temperature'>;
  };
  readonly 'process/dew-point': {
    readonly sulfide_groups: readonly string[];
    readonly halide_groups: readonly string[];
    readonly lithium_materials: readonly string[];
    readonly salt_materials: readonly string[];
    readonly sealed: readonly string[];
    readonly opens: readonly string[];
    readonly shields: readonly string[];
    readonly sulfide: Quantity<'temperature'>;
    readonly reported: Quantity<'temperature'>;
    readonly halide: Quantity<'temperature'>;
    readonly lithium: Quantity<'temperature'>;
    readonly room: Quantity<'temperature'>;
    readonly salt: Quantity<'temperature'>;
  };
  readonly 'process/drying-temperature': {
    readonly dries: readonly string[];
    readonly vacuum: readonly string[];
    readonly salt_materials: readonly string[];
    readonly salt: Quantity<'temperature'>;
    readonly binder_groups: readonly string[];
    readonly binder: Quantity<'temperature'>;
    readonly separator_materials: readonly string[];
    readonly separator: Quantity<'temperature'>;
    readonly far_below: Quantity<'temperature'>;
  };
  readonly 'process/electrolyte-route': {
    readonly fills: readonly string[];
    readonly cures: readonly string[];
    readonly fires: readonly string[];
    readonly melting_groups: readonly string[];
  };
  readonly 'process/firing-temperature': {
    readonly lithium_groups: readonly string[];
    readonly holds_shape: readonly string[];
    readonly melts: readonly string[];
    readonly fires: readonly string[];
    readonly burns: readonly string[];
    readonly ceramics: readonly string[];
    readonly annealed_groups: readonly string[];
    readonly binder_groups: readonly string[];
    readonly margin: Quantity<'temperature'>;
    readonly sulfide: Quantity<'temperature'>;
    readonly halide: Quantity<'temperature'>;
    readonly polymer: Quantity<'temperature'>;
    readonly flash_time: Quantity<'time'>;
  };
  readonly 'process/lithium-loss': {
    readonly garnet_groups: readonly string[];
    readonly fires: readonly string[];
    readonly presses: readonly string[];
    readonly aid_materials: readonly string[];
    readonly sources: readonly string[];
    readonly hot: Quantity<'temperature'>;
    readonly short: Quantity<'time'>;
  };
  readonly 'process/solvent-electrolyte': {
    readonly sulfide_groups: readonly string[];
    readonly sulfide_materials: readonly string[];
    readonly halide_groups: readonly string[];
    readonly halide_materials: readonly string[];
    readonly heated: Quantity<'temperature'>;
    readonly infiltrates: readonly string[];
    readonly heats: readonly string[];
  };
  readonly 'safety/flammable-solvent': {
    readonly room: Quantity<'temperature'>;
    readonly inert_materials: readonly string[];
    readonly provisions: readonly string[];
  };
  readonly 'safety/hydrogen-sulfide': {
    readonly sulfide_groups: readonly string[];
    readonly exposure: readonly string[];
  };
  readonly 'safety/thermal-claim': {
    readonly safe: readonly string[];
    readonly flame: readonly string[];
    readonly denials: readonly string[];
    readonly doubts: readonly string[];
    readonly others: readonly string[];
    readonly wholes: readonly string[];
    readonly flammable: Quantity<'temperature'>;
    readonly diluent_materials: readonly string[];
    readonly sulfide_groups: readonly string[];
    readonly oxide_groups: readonly string[];
    readonly onset: Quantity<'temperature'>;
    readonly lithium_groups: readonly string[];
    readonly polymer_groups: readonly string[];
  };
  readonly 'structure/bad-quantity': Record<never, never>;
  readonly 'structure/baseline-not-read': Record<never, never>;
  readonly 'structure/composition-sum': Record<never, never>;
  readonly 'structure/file-broken': Record<never, never>;
  readonly 'structure/file-chain': Record<never, never>;
  readonly 'structure/file-kind': Record<never, never>;
  readonly 'structure/file-not-found': Record<never, never>;
  readonly 'structure/file-not-read': Record<never, never>;
  readonly 'structure/file-path': Record<never, never>;
  readonly 'structure/left-open': Record<never, never>;
  readonly 'structure/misplaced-key': Record<never, never>;
  readonly 'structure/missing-key': Record<never, never>;
  readonly 'structure/missing-value': Record<never, never>;
  readonly 'structure/outdated-rule': Record<never, never>;
  readonly 'structure/rule-not-off': Record<never, never>;
  readonly 'structure/unit-spelling': Record<never, never>;
  readonly 'structure/unknown-key': Record<never, never>;
  readonly 'structure/unknown-reference': Record<never, never>;
  readonly 'structure/unknown-rule': Record<never, never>;
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
  'compatibility/copper-dissolution',
  'compatibility/current-collector',
  'compatibility/electrolyte-electrolyte',
  'compatibility/halide-oxidation',
  'compatibility/halide-reduction',
  'compatibility/oxide-reduction',
  'compatibility/polymer-oxidation',
  'compatibility/polysulfide-shuttle',
  'compatibility/sulfide-oxidation',
  'compatibility/sulfide-reduction',
  'process/binder-solvent',
] as const;
