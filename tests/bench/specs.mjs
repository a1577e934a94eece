/**
 * Specs of a wanted length. They grow the way real ones do: by own materials, references, process steps and parts of a
 * blend, in the mixture of block and flow style that people write. Nothing is random; numbers vary so that no two
 * entries are alike.
 */

const mostSteps = 300;

/** An all-solid-state design of exactly `lines` lines (60 at least); `seed` varies names and numbers. */
export function specOf(lines, seed = 1) {
  const parts = lines < 100 ? 2 : Math.min(40, Math.round(lines / 50));
  const materials = [];
  const steps = [];
  const references = [];
  const build = () => assemble({ seed, parts, materials, steps, references });
  for (let i = 0; i < parts; i++) materials.push(material(i, seed, lines < 100));
  let missing = lines - build().length;
  for (let i = parts; missing >= 17; i++) {
    materials.push(material(i, seed, false));
    // A design with more parts and steps than a cell can have is not checked, which would flatter every figure.
    if (steps.length < mostSteps) steps.push(step(2 * i, seed), step(2 * i + 1, seed));
    references.push(reference(i, seed));
    missing = lines - build().length;
  }
  for (let i = 0; i < missing; i++) references.push(shortReference(i, seed));
  if (missing < 0) throw new Error(`a spec has at least ${lines - missing} lines`);
  return `${build().join('\n')}\n`;
}

function assemble({ seed, parts, materials, steps, references }) {
  return [
    'cellspec: 1',
    `name: NMC811 | Li6PS5Cl | Li all-solid-state, series ${seed}`,
    `revision: r${1 + (seed % 9)}`,
    'materials:',
    ...materials.flat(),
    'cell:',
    '  format: pouch',
    '  construction: stacked',
    `  electrode_pairs: ${10 + (seed % 20)}`,
    '  electrode_width: 50 mm',
    '  electrode_height: 70 mm',
    'cathode:',
    '  active_materials:',
    ...blend(parts).map(([name, share]) => `    ${name}: ${share} wt%`),
    `  composition: {${blend(2)
      .map(([name]) => `${name}: 37.5 wt%`)
      .join(', ')}, Li6PS5Cl: 22 wt%, VGCF: 2 wt%, PTFE: 1 wt%}`,
    '  loading: 26.7 mg/cm2               # both sides alike',
    '  current_collector: {material: carbon-coated aluminium, thickness: 12 um}',
    'anode:',
    '  active_material: lithium metal',
    '  thickness: 15 um                   # foil at assembly, discharged',
    '  current_collector: {material: stainless steel, thickness: 10 um}',
    'electrolyte:',
    '  type: solid',
    '  material: Li6PS5Cl',
    '  thickness: 30 um',
    '  conductivity: 2.0 mS/cm @ 25 degC',
    '  binder: {PTFE: 0.5 wt%}',
    'interfaces:',
    '  cathode_electrolyte:',
    '    chemical_compatibility: uncoated NMC811 reacts with Li6PS5Cl above about 3 V; LiNbO3 keeps them apart',
    '    mechanical_stress: NMC811 shrinks on charge; 4 MPa keeps contact',
    '    contact: warm isostatic pressing at 450 MPa',
    '  anode_electrolyte:',
    '    interlayer: {material: Ag-C, thickness: 8 um, density: 1.6 g/cm3}',
    '    chemical_compatibility: Li reduces Li6PS5Cl to Li2S, Li3P and LiCl; the layer passivates',
    '    mechanical_stress: Li creeps above a few MPa',
    '    contact: full wetting through Ag-C',
    'manufacturing:',
    '  cathode:',
    ...(steps.length === 0
      ? ['    process: dry_coating', '    temperature: 80 degC']
      : ['    steps:', '      - {process: dry_coating, temperature: 80 degC}', ...steps]),
    '  stack: {process: warm_isostatic_pressing, pressure: 450 MPa, temperature: 80 degC}',
    '  assembly: {atmosphere: dry room, dew_point: -60 degC}',
    'operation:',
    '  voltage: {min: 2.5 V, max: 4.25 V, nominal: 3.75 V}',
    '  temperature: {min: 40 degC, max: 70 degC, design: 60 degC}',
    '  stack_pressure: 4 MPa',
    'targets: {areal_capacity: 4.0 mAh/cm2, energy_density: ">= 850 Wh/L"}',
    'references:',
    '  lno-812: {doi: 10.1038/s41467-022-35667-7, note: uncoated and coated NMC811 with sulfide}',
    ...references.flat(),
  ];
}

/** Shares of the own materials in the active material; they add up to 100 %. */
function blend(parts) {
  const share = Math.floor(10000 / parts) / 100;
  return Array.from({ length: parts }, (_, i) => [
    `NMC811-${i}`,
    i === parts - 1 ? Number((100 - share * (parts - 1)).toFixed(2)) : share,
  ]);
}

function material(i, seed, short) {
  const varied = (from, span) => (from + (((i * 37 + seed * 11) % 100) / 100) * span).toFixed(2);
  if (short)
    return [`  NMC811-${i}: {base: NMC811, coating: {material: LiNbO3, thickness: ${8 + (seed % 5)} nm}}`];
  return [
    `  NMC811-${i}:`,
    `    name: NMC811 powder, lot ${seed}-${i}`,
    '    base: NMC811',
    `    coating: {material: LiNbO3, thickness: ${5 + (i % 20)} nm, method: spray coating}`,
    `    density: ${varied(4.7, 0.2)} g/cm3`,
    `    specific_capacity: ${varied(190, 20)} mAh/g`,
    `    particle_size: ${varied(3, 3)} um`,
    '    roles: [cathode]',
    '    evidence: [ref:lno-812]',
  ];
}

const processes = ['mixing', 'ball_milling', 'drying', 'calendering', 'annealing', 'cold_pressing'];

function step(i, seed) {
  const process = processes[i % processes.length];
  const temperature = 20 + ((i * 7 + seed) % 60);
  return `      - {process: ${process}, temperature: ${temperature} degC, time: ${1 + (i % 12)} h, atmosphere: argon}`;
}

function reference(i, seed) {
  return [
    `  lot-${i}:`,
    `    doi: 10.1021/acsenergylett.${1000 + seed}c${String(i).padStart(5, '0')}`,
    `    title: "Capacity and particle size of lot ${seed}-${i}: a data set"`,
    '    note: measured in half cells, C/10, 25 degC',
  ];
}

function shortReference(i, seed) {
  return `  sheet-${i}: {url: "https://example.org/sheets/${seed}/${i}", note: data sheet}`;
}

/** The same spec with a mistake of the kind people make, chosen by `index`. */
export function withMistake(text, index) {
  const mistakes = [
    (spec) => spec.replace(/material: (?:Al|carbon-coated aluminium), /, 'material: Cu, '),
    (spec) => spec.replace('thickness: 30 um', 'thickness: 30 umm'),
    (spec) => spec.replace('  loading:', '  loadng:'),
    (spec) => spec.replace(/^anode:\n(?: .*\n)+/m, ''),
    (spec) => spec.replace('material: Li6PS5Cl', 'material: Li6PS5Clx'),
    (spec) => spec.replace('37.5 wt%', '31 wt%'),
    (spec) => spec.replace('max: 4.25 V', 'max: 4.25 mV'),
    (spec) => spec.replace('  type: solid', '  type: [solid'),
  ];
  return mistakes[index % mistakes.length](text);
}
