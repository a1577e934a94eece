/** What `cellspec init` puts into a repository. */

export interface StartFile {
  readonly path: string;
  readonly text: string;
  /** Other names under which it may be there already. */
  readonly alsoCalled?: readonly string[];
  /** Only git, or what works with it, looks at it, and only in the folder of the repository. */
  readonly ofRepository: boolean;
  /** Where the file is there and somebody else's: what to put into it. */
  readonly toAdd?: string;
}

const config = `# How the specs in and below this folder are checked, in editors and on the
# command line alike. Every field is explained where you hover over it.

# For specs that name no profile: concept, lab, prototype or production.
profile: lab

# Severity of rules here, where it is not to be what their pages say:
# off, hint, info, warning or error. \`cellspec rules\` lists them.
# rules:
#   balance/np-ratio: warning
#   structure/unit-spelling: off

# Patterns of files that searches leave out.
# ignore: [drafts]

# Findings that do not count, since they were there first: \`cellspec baseline\`.
# baseline: cellspec.baseline.json
`;

const example = `cellspec: 1
name: LFP | graphite, single-layer pouch cell
cathode:
  active_material: LFP
  composition: {LFP: 94 wt%, carbon black: 3 wt%, PVDF: 3 wt%}
  areal_capacity: 2.0 mAh/cm2
  current_collector: {material: Al, thickness: 15 um}
anode:
  active_material: graphite
  composition: {graphite: 95.5 wt%, carbon black: 1 wt%, CMC: 1.5 wt%, SBR: 2 wt%}
  areal_capacity: 2.2 mAh/cm2
  current_collector: {material: Cu, thickness: 10 um}
electrolyte:
  type: liquid
  salts: {LiPF6: 1 mol/L}
  solvents: {EC: 30 vol%, EMC: 70 vol%}
  additives: {VC: 2 wt%}
separator: {material: PE, thickness: 16 um, porosity: 42 %}
`;

/** `version`: of this program, so that everybody checks with the same rules until somebody decides otherwise. */
export function startFiles(version: string): readonly StartFile[] {
  const hook = `  - repo: local
    hooks:
      - id: cellspec
        name: cellspec
        language: node
        additional_dependencies: ['cellspec@${version}']
        entry: cellspec lint --force-exclude
        files: '\\.(cell|celllib)\\.ya?ml$'
`;
  return [
    { path: 'cellspec.config.yaml', text: config, alsoCalled: ['cellspec.config.yml'], ofRepository: false },
    { path: examplePath, text: example, ofRepository: false },
    { path: '.pre-commit-config.yaml', text: `repos:\n${hook}`, ofRepository: true, toAdd: hook },
    {
      path: '.github/workflows/cellspec.yml',
      text: workflow(version),
      alsoCalled: ['.github/workflows/cellspec.yaml'],
      ofRepository: true,
    },
  ];
}

export const examplePath = 'cells/example.cell.yaml';

/** Annotations and the summary of the run come by themselves. */
function workflow(version: string): string {
  return `name: cellspec
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes cellspec@${version} lint
`;
}
