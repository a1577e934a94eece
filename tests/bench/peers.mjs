/**
 * Programs that hold YAML files against a schema: v8r, Spectral, and Python's jsonschema with libyaml. They check the
 * shape alone, with cellspec's own schema, and know nothing of cells; Spectral gets the one rule that does that. The
 * first two are set up in the tool cache when they are first asked for; Python is measured where it has both packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildWhole, locked, run, toolCache } from '../../scripts/tool-cache.mjs';
import { writeSpecs } from './many-files.mjs';
import { built, inRoot, plainEnvironment } from './place.mjs';
import { inTemporaryFolder } from './process.mjs';
import { byTurns, median, ms, ratio, table, times } from './timing.mjs';

const count = 1000;
/** The last ones that run on the Node this project supports. */
const packages = { v8r: '5.1.0', '@stoplight/spectral-cli': '6.16.3' };

const python = `
import glob, json, sys, yaml
from jsonschema import Draft7Validator
validator = Draft7Validator(json.load(open(sys.argv[1])))
errors = 0
for name in sorted(glob.glob('*.yaml')):
    try:
        with open(name, encoding='utf-8') as file:
            errors += len(list(validator.iter_errors(yaml.load(file, Loader=yaml.CSafeLoader))))
    except yaml.YAMLError:
        errors += 1
print(errors)
`;

export async function peers() {
  const modules = await ensurePeers();
  const schema = inRoot('schemas/cell.draft-07.schema.json');
  const launcher = built('bin/cellspec.js');
  built('dist/cli.js');
  return inTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'specs');
    writeSpecs(folder, count);
    const rules = join(temporary, 'rules.json');
    writeFileSync(rules, JSON.stringify(rulesetOf(schema)));
    const script = join(temporary, 'check.py');
    writeFileSync(script, python);
    const start = (program, words) => timed(folder, program, words, join(temporary, 'cache'));
    const node = process.execPath;
    const sides = {
      cellspec: () => start(node, [launcher, 'lint', '.']),
      'cellspec, one thread': () => start(node, [launcher, 'lint', '.', '--workers', '1']),
      v8r: () => start(node, [join(modules, 'v8r/src/index.js'), '--schema', schema, '*.cell.yaml']),
      spectral: () =>
        start(node, [
          join(modules, '@stoplight/spectral-cli/dist/index.js'),
          ...['lint', '--quiet', '-r', rules, '*.cell.yaml'],
        ]),
      ...(hasPython() ? { 'jsonschema, libyaml': () => start('python3', [script, schema]) } : {}),
    };
    const taken = await byTurns(sides, { rounds: 3, warmUp: 0, limit: 120_000 });
    const names = Object.keys(sides);
    const rows = names.map((name) => [
      name,
      ms(median(taken[name])),
      ms(median(taken[name]) / count),
      times(ratio(taken[name], taken.cellspec)),
    ]);
    const text = table([['', 'median', 'a file', 'of cellspec'], ...rows]);
    const targets = { v8r: 1 / 12, spectral: 1 / 18, 'jsonschema, libyaml': 1 };
    const figures = names
      .filter((name) => name in targets)
      .map((name) => ({
        figure: `lint of ${count} files / ${name}`,
        target: targets[name],
        measured: ratio(taken.cellspec, taken[name]),
      }));
    return { title: `${count} files, beside other programs`, text, figures };
  });
}

/** Milliseconds of a whole run. Whether something was found is not what is measured. */
function timed(cwd, program, words, cache) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, words, {
    cwd,
    env: plainEnvironment({ XDG_CACHE_HOME: cache }),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  const known = [0, 1, 98, 99];
  if (!known.includes(status))
    throw new Error(`${program} ended with ${status}: ${String(stderr).slice(0, 500)}`);
  return performance.now() - start;
}

function rulesetOf(file) {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const then = { function: 'schema', functionOptions: { schema, allErrors: true } };
  return { rules: { shape: { given: '$', severity: 'error', then } } };
}

function hasPython() {
  const { status } = spawnSync('python3', ['-c', 'import jsonschema, yaml; yaml.CSafeLoader']);
  return status === 0;
}

/** The folder of their packages. */
async function ensurePeers() {
  const versions = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const home = join(toolCache(), `bench-peers-${versions.join('-').replace(/[^\w.]+/g, '-')}`);
  const say = (line) => console.log(`peers: ${line}`);
  if (!existsSync(home))
    await locked(home, say, async () => {
      if (existsSync(home)) return;
      say(`installing ${versions.join(', ')} into ${home}`);
      await buildWhole(home, async (unfinished) => {
        mkdirSync(unfinished, { recursive: true });
        writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true }));
        const words = ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...versions];
        await run('npm', words, { cwd: unfinished });
      });
    });
  return join(home, 'node_modules');
}
