/** What `cellspec help` says, as a whole and of each command. */

const overview = `cellspec checks battery cell specs (*.cell.yaml, *.celllib.yaml) and computes
what the cells give.

  cellspec lint [PATH…]      findings of files and folders
  cellspec compute [PATH…]   capacity, Wh/kg, Wh/L, N/P, porosity, …; targets
  cellspec compare A B […]   designs side by side: fields, figures, findings
  cellspec draw FILE         the layers of a cell, to scale, as SVG
  cellspec report [PATH…]    one page on all specs, for people and for print
  cellspec init              start a repository: configuration, CI, a first spec
  cellspec baseline [PATH…]  accept what is found now, so that only news counts
  cellspec explain [RULE]    why a rule exists, how to fix it, what it cites
  cellspec rules [GROUP]     all rules with their severity, or those of a group
  cellspec materials [NAME]  all materials, or everything known about one
  cellspec pair A B          what happens where two materials touch
  cellspec sources [ID]      all sources, or one with all that rests on it
  cellspec completion SHELL  lets bash, zsh or fish complete its words
  cellspec lsp               the language server, for editors
  cellspec help COMMAND      its options, and what its exit codes mean
  cellspec --version

A PATH is a file, a folder that is searched for specs, or - for standard input;
without one the working folder is searched.

Exit: 0 done, 1 something was found, 2 misuse, a file that cannot be read, or
nothing to work on.
`;

const lookUp = (text: string): string => `${text}
  --format pretty|json    for people, or for programs (pretty)
  --color WHEN            auto, always or never (auto)

Exit: 0 found, 2 misuse or a name that nobody knows.
`;

const commands = {
  lint: `cellspec lint [PATH…]

Checks specs: each finding with its place, why it matters, what to do, and who
says so. Markdown (*.md) is checked where it is about specs: fences tagged
cellspec, links to specs, and figures that are tied to one.

  --format FORMAT         how findings are printed:
                          pretty      for people (default)
                          github      the same, with annotations and a summary
                                      for GitHub Actions (default there)
                          json, jsonl as data, whole or a line a finding
                          sarif, gitlab, junit, checkstyle
                                      for code scanning and CI
  --output FORMAT=FILE    the same findings in another form, into a file; may be
                          given several times
  --fix                   mend what can be mended without a second thought, and
                          report the rest; with - the text comes out mended
  --unsafe                with --fix or --diff: also make fixes that want a look
                          afterwards, where there is only one
  --diff                  show what would be mended, and write nothing; exit 1
                          where there is something
  --fail-on SEVERITY      exit 1 from here on: error, warning, info or hint
                          (error)
  --max-warnings N        exit 1 where there are more warnings
  --profile PROFILE       concept, lab, prototype or production, for specs that
                          name none (lab)
  --stdin-filename NAME   what to call standard input (stdin.cell.yaml)
  --hints                 print hints too (data always has them)
  --print-config          what cellspec.config.yaml says about each PATH
  --color WHEN            auto, always or never (auto)

  --changed[=REV]         only specs that changed since the last commit or REV,
                          and those whose base, library or configuration did
  --watch                 check again when one of these changes, until Ctrl-C
  --no-ignore             search what .gitignore leaves out, too
  --force-exclude         leave out named files as well (for pre-commit)
  --cache                 keep findings in the user's cache folder, and check
                          only what is not in there (off; --no-cache)
  --workers N             threads (as many as pay)
  --timing                where the time went, rule by rule, on standard error

A PATH may be a pattern, such as 'cells/**/*.cell.yaml'. A cellspec.config.yaml
in or above the folder of a spec, up to the repository's, sets profile, severity
of rules, libraries, and which files are searched for.

Exit: 0 nothing from --fail-on upwards, 1 findings, 2 misuse, a file that
cannot be read or written, or no specs.
`,
  compute: `cellspec compute [PATH…]

Computes what designs give: each figure with its level (electrode, film, stack
or cell) and, where a charge plates lithium, its state; what was assumed from
the library; what is missing to know more; targets, reached or missed and by
how much.

  --format FORMAT         pretty    for people (default)
                          json      numbers in stated units, with every input
                                    and where it comes from
                          csv       one row a spec, the unit in each header
                          markdown  tables for a design document
  --sensitivity           the three inputs that move the specific energy most
                          (not in csv)
  --fail-on-missed        exit 1 where a target is missed
  --stdin-filename NAME   what to call standard input (stdin.cell.yaml)
  --color WHEN            auto, always or never (auto)

Exit: 0 done, 1 a spec does not parse (the others are printed) or, with
--fail-on-missed, a target is missed, 2 misuse, a file that cannot be read, or
no specs.
`,
  compare: `cellspec compare A B [C…]

Holds designs against the first one: fields with another value, figures and how
they change, findings that come and go, targets. Another unit or another name
of the same material is no difference. What a design takes from files that it
extends or uses counts as its own. One of them may be - for standard input.

  --format FORMAT         pretty (default), json or markdown
  --all                   also what does not change, and texts that do
  --exit-code             exit 1 where the designs differ, as diff does
  --profile PROFILE       concept, lab, prototype or production, for specs that
                          name none (lab)
  --stdin-filename NAME   what to call standard input (stdin.cell.yaml)
  --color WHEN            auto, always or never (auto)

Exit: 0 compared, 1 with --exit-code where they differ, 2 misuse, or a file that
cannot be read or does not parse.
`,
  draw: `cellspec draw FILE

Draws the layers of a cell to scale, with what is known about the materials that
meet, as SVG on standard output. FILE may be - for standard input.

  -o, --output FILE.svg   write it into this file instead
  --scale linear|log      log makes films readable beside a substrate (linear)
  --state STATE           charged or discharged, where a charge plates lithium
                          (charged)
  --stdin-filename NAME   what to call standard input (stdin.cell.yaml)

Exit: 0 drawn, 2 misuse, or a file that cannot be read, written or does not
parse.
`,
  report: `cellspec report [PATH…]

One HTML page on all specs: what was found by rule, with reasons and sources;
which electrodes meet which electrolytes; and of each cell its layers, figures
and targets. It loads nothing and runs nothing, so it can be kept, sent and
printed.

  -o, --output FILE.html  write it into this file (standard output)
  --title TEXT            what it is about (name of the working folder)
  --profile PROFILE       concept, lab, prototype or production, for specs that
                          name none (lab)
  --stdin-filename NAME   what to call standard input (stdin.cell.yaml)

Exit: 0 done, whatever was found, 2 misuse, a file that cannot be read (it is
named in the report) or written, or no specs.
`,
  baseline: `cellspec baseline [PATH…]

Accepts what is found now, so that only what comes later counts, in editors and
on the command line. A finding stays accepted as long as the words of the field
it is about stay the same; lines may come and go around it. What is gone is
taken out. A \`reason\` in the file is yours to write, and stays. Findings about
harm, and those that keep a spec from being read, are not accepted in this way.

  --prune                 take out what is gone, and accept nothing new
  --check                 write nothing; exit 1 where something is gone
  --reason TEXT           why what is new is accepted
  --hints                 accept hints too

The file is the \`baseline\` of cellspec.config.yaml, or cellspec.baseline.json
beside it. Where there is no configuration, one is written into this folder.

Exit: 0 done, 1 with --check where something is gone, 2 misuse, a file that
cannot be read or written, or no specs.
`,
  init: `cellspec init

Writes what a repository of specs starts with into this folder: a commented
cellspec.config.yaml, a hook for pre-commit, a workflow for GitHub, and a first
spec where there is none. Nothing that is there is touched.

  --dry-run               say what would be written, and write nothing

Exit: 0 done, 2 misuse, or a file that cannot be written.
`,
  explain: `cellspec explain [RULE]

Why a rule exists, how to fix what it finds, what it cites; without a rule, a
list of all. The part behind the slash is enough where it is clear: np-ratio for
balance/np-ratio.

Exit: 0 found, 2 misuse or a rule that does not exist.
`,
  rules: lookUp(`cellspec rules [GROUP]

All rules with their severity, or those of a group.
`),
  materials: lookUp(`cellspec materials [NAME]

All materials, or everything known about one: any name, formula or abbreviation
will do. A name that several materials share takes a role in front:
current_collector:Al.

  --role ROLE             only these: anode, cathode, coating, …
  --class CLASS           only these: sulfide, layered_oxide, …`),
  pair: lookUp(`cellspec pair A B

What happens where two materials touch, and who says so. A name that several
materials share takes a role in front: current_collector:Al.
`),
  sources: lookUp(`cellspec sources [ID]

All sources, or one with everything that rests on it.
`),
  completion: `cellspec completion bash|zsh|fish

Prints a script that lets the shell complete commands, options and their words.

  ~/.bashrc                    source <(cellspec completion bash)
  ~/.zshrc, behind compinit    source <(cellspec completion zsh)
  ~/.config/fish/config.fish   cellspec completion fish | source

Exit: 0 printed, 2 misuse.
`,
  lsp: `cellspec lsp [--stdio]

The language server, for any editor that speaks the Language Server Protocol,
over standard input and output. It opens no port.
`,
} as const;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Of one command, or of all where there is none of that name. */
export function usageOf(command: string | undefined): string {
  const name = commandNames.find((each) => each === command);
  return name === undefined ? overview : commands[name];
}
