import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { nearestWord } from '../server/src/knowledge/nearest.js';
import type { Material, Role } from '../server/src/knowledge/types.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

function material(id: string): Material {
  const found = knowledge.materials().find((each) => each.id === id);
  assert.ok(found, `There is no material ${id}.`);
  return found;
}

describe('names people type', () => {
  const table: readonly [name: string, roles: readonly Role[] | undefined, id: string | undefined][] = [
    ['LCO', ['cathode'], 'lco'],
    ['LiCoO2', undefined, 'lco'],
    ['NMC811', ['cathode'], 'nmc811'],
    ['nmc 811', ['cathode'], 'nmc811'],
    ['NCM-811', ['cathode'], 'nmc811'],
    ['LiNi0.8Mn0.1Co0.1O2', ['cathode'], 'nmc811'],
    ['LiNi0.8Co0.1Mn0.1O2', ['cathode'], 'nmc811'],
    ['LFP', ['cathode'], 'lfp'],
    ['lithium metal', ['anode'], 'li_metal'],
    ['Li', ['anode'], 'li_metal'],
    ['anode-free', ['anode'], 'anode_free'],
    ['graphite', ['anode'], 'graphite'],
    ['µSi', ['anode'], 'silicon'],
    ['Li₆PS₅Cl', ['solid_electrolyte'], 'lpscl'],
    ['argyrodite', ['solid_electrolyte'], 'lpscl'],
    ['lipon', ['solid_electrolyte'], 'lipon'],
    ['PEO', ['solid_electrolyte'], 'peo_litfsi'],
    ['PEO', ['binder'], 'peo_binder'],
    ['PVDF', ['binder'], 'pvdf'],
    ['PVDF', ['solid_electrolyte'], 'pvdf_spe'],
    ['CMC', ['binder'], 'cmc'],
    ['SBR', ['binder'], 'sbr'],
    ['carbon black', ['conductive_additive'], 'carbon_black'],
    ['carbon', ['conductive_additive'], 'carbon_black'],
    ['carbon', ['coating'], 'carbon_coat'],
    // The first role that fits decides: on a foil a coating is likelier than a powder.
    ['carbon', ['coating', 'conductive_additive'], 'carbon_coat'],
    ['PVDF', ['cathode', 'binder', 'conductive_additive', 'solid_electrolyte'], 'pvdf'],
    ['Al', ['current_collector'], 'al_cc'],
    ['Al', ['anode'], 'al_anode'],
    ['Al', undefined, 'al_cc'],
    ['Cu', ['current_collector'], 'cu_cc'],
    ['Pt', ['current_collector'], 'platinum'],
    ['stainless steel', ['current_collector'], 'ss_cc'],
    ['LiNbO3', ['coating'], 'linbo3'],
    ['LNO', ['coating'], 'linbo3'],
    ['LNO', ['cathode'], 'linio2'],
    ['Al2O3', ['coating'], 'al2o3_coat'],
    ['alumina', ['substrate'], 'alumina_substrate'],
    ['parylene and Ti', ['housing'], 'parylene_ti'],
    ['aluminium laminate', ['housing'], 'al_laminate'],
    ['LiBOB', ['salt'], 'libob_salt'],
    ['LiBOB', ['additive'], 'libob'],
    ['PE', ['separator'], 'sep_pe'],
    ['dry room', ['atmosphere'], 'dry_air'],
    ['EC', ['solvent'], 'ec'],
    ['Ag-C', ['interlayer'], 'ag_c'],
    // Known, but not in this role: the rules may say so, so the material is found all the same.
    ['Li6PS5Cl', ['cathode'], 'lpscl'],
    ['NMC', ['cathode'], undefined],
    ['LPS', ['solid_electrolyte'], undefined],
    ['unobtainium', ['cathode'], undefined],
  ];
  for (const [name, roles, id] of table) {
    it(`${name}${roles ? ` as ${roles.join(', ')}` : ''} is ${id ?? 'not one material'}`, () => {
      assert.equal(knowledge.material(name, roles)?.id, id);
    });
  }

  it('offers the choices where a name is ambiguous', () => {
    const ids = knowledge.candidates('LPS', ['solid_electrolyte']).map((each) => each.id);
    assert.deepEqual([...ids].sort(), ['li7p3s11', 'lps_beta', 'lps_glass']);
  });

  it('suggests what was probably meant', () => {
    const nearest = (name: string, roles?: readonly Role[]) => knowledge.nearest(name, roles)[0]?.id;
    assert.equal(nearest('grafite', ['anode']), 'graphite');
    assert.equal(nearest('LiPF5', ['salt']), 'lipf6');
    assert.equal(nearest('lithum metal', ['anode']), 'li_metal');
    assert.equal(nearest('completely different', ['anode']), undefined);
    assert.equal(nearestWord('thicknes', ['thickness', 'density']), 'thickness');
    assert.equal(nearestWord('htickness', ['thickness', 'density']), 'thickness');
    assert.equal(nearestWord('colour', ['thickness', 'density']), undefined);
  });

  it('reaches every material by its name, in its own roles', () => {
    for (const each of knowledge.materials())
      assert.equal(knowledge.material(each.name, each.roles)?.id, each.id, each.name);
  });
});

describe('facts', () => {
  it('are quantities in the dimension of the property', () => {
    const [conductivity] = material('lpscl').properties.ionic_conductivity ?? [];
    assert.ok(conductivity?.quantity);
    assert.equal(conductivity.quantity.dimension, 'conductivity');
    assert.ok(Math.abs(conductivity.quantity.low - 0.13) < 1e-9, 'mS/cm are turned into S/m');
    assert.equal(material('lpscl').properties.moisture_sensitivity?.[0]?.quantity, undefined);
  });

  it('rest on sources that exist, and practice is never dressed as literature', () => {
    for (const each of knowledge.materials()) {
      for (const fact of Object.values(each.properties).flat()) {
        const kinds = fact.citations.map((citation) => knowledge.source(citation.source)?.kind);
        assert.ok(kinds.length > 0 && !kinds.includes(undefined), each.id);
        assert.equal(
          fact.confidence === 'practice',
          kinds.every((kind) => kind === 'practice'),
          each.id,
        );
      }
    }
  });

  it('include operating limits for the electrolytes that specs name most', () => {
    for (const id of [
      'lpscl',
      'lipon',
      'llzo',
      'llzto',
      'latp',
      'peo_litfsi',
      'lipf6_ec_emc',
      'lipf6_ec_dmc',
      'lipf6_ec_dec',
      'lipf6_pc',
    ]) {
      assert.ok(material(id).properties.operating_temperature?.[0]?.quantity, id);
    }
  });
});

describe('verdicts', () => {
  const table: readonly [a: string, b: string, verdict: string | undefined, members: string | undefined][] = [
    ['nmc811', 'lpscl', 'limited', 'nmc811 lpscl'],
    ['li_metal', 'latp', 'incompatible', 'li_metal latp'],
    ['li_mg', 'lagp', 'incompatible', 'group:li_anode group:nasicon'],
    ['linio2', 'lps_glass', 'limited', 'class:layered_oxide class:sulfide'],
    ['nmc532', 'peo_sn', 'limited', 'group:cathode_above_4v group:polymer_ether'],
    ['humid_air', 'lpscl', 'incompatible', 'class:sulfide group:humid_air'],
    ['cmc', 'lpscl', 'incompatible', 'class:sulfide group:water_based_binder'],
    ['platinum', 'lco', 'stable', 'platinum lco'],
    ['parylene', 'lco', undefined, undefined],
  ];
  for (const [a, b, word, members] of table) {
    it(`${a} with ${b}: ${word ?? 'none'}, in either order`, () => {
      const verdict = knowledge.verdict(material(a), material(b));
      assert.equal(verdict?.verdict, word);
      assert.equal(verdict?.members.join(' '), members);
      assert.equal(knowledge.verdict(material(b), material(a)), verdict);
    });
  }

  it('carry the potential or the heat beyond which they hold', () => {
    assert.equal(knowledge.verdict(material('nmc811'), material('peo_litfsi'))?.above?.value, 4);
    assert.equal(knowledge.verdict(material('ptfe'), material('graphite'))?.below?.value, 1.2);
    assert.equal(
      knowledge.firingVerdict(material('lco'), material('latp'))?.above_temperature?.value,
      673.15,
    );
  });

  it('are listed by material', () => {
    const mine = knowledge.verdictsOf('lpscl');
    assert.ok(mine.length > 40);
    assert.ok(mine.every((verdict) => verdict.members.includes('lpscl')));
  });
});

describe('terms', () => {
  // Where a reader would look for each statement of the source article.
  const seeds: Readonly<Record<string, readonly string[]>> = {
    purpose: ['cellspec', 'all-solid-state battery', 'Li-ion battery'],
    'architecture-differs': ['all-solid-state battery', 'electrolyte.type'],
    'two-electrodes': ['cathode', 'anode'],
    'cathode-nmc': ['cathode', 'NMC', 'material:nmc811'],
    'anode-graphite': ['anode', 'material:graphite'],
    'anode-li-metal': ['anode', 'material:li_metal'],
    dendrites: ['material:li_metal', 'dendrite'],
    'electrolyte-role-both': ['electrolyte'],
    'material-li-ion': ['material:lipf6', 'electrolyte.type=liquid'],
    'material-assb': [
      'electrolyte.type=solid',
      'ceramic',
      'sulfide',
      'polymer',
      'oxide',
      'material:lpscl',
      'material:llzo',
    ],
    'role-li-ion': ['electrolyte.type=liquid'],
    'role-assb': ['electrolyte.type=solid', 'separator'],
    'safety-li-ion': ['electrolyte.type=liquid', 'electrolyte.solvents', 'material:emc'],
    'safety-assb': ['electrolyte.type=solid'],
    'process-li-ion': ['manufacturing', 'process:electrolyte_filling'],
    'process-assb': ['manufacturing', 'process:sintering', 'process:sputtering'],
    'interface-liquid': ['interfaces', 'interfaces.contact', 'interfaces.cathode_electrolyte.contact'],
    'interface-solid': ['interfaces'],
    'contact-resistance': ['interfaces.contact', 'interfaces.anode_electrolyte.contact'],
    'chemical-compatibility': [
      'interfaces.chemical_compatibility',
      'interfaces.cathode_electrolyte.chemical_compatibility',
      'Li2CO3',
    ],
    'mechanical-stress': ['interfaces.mechanical_stress', 'interfaces.anode_electrolyte.mechanical_stress'],
  };
  for (const [id, topics] of Object.entries(seeds)) {
    it(`shows ${id} where it belongs`, () => {
      for (const topic of topics) {
        const fact = knowledge
          .termsFor(topic)
          .flatMap((term) => term.facts)
          .find((each) => each.id === id);
        assert.ok(fact, `${topic} does not show ${id}`);
        assert.ok(fact.citations.some((citation) => citation.source === 'seed'));
      }
    });
  }

  it('has all of them, and both sides of the contested one', () => {
    const facts = knowledge.termsFor('electrolyte.type=solid').flatMap((term) => term.facts);
    assert.equal(Object.keys(seeds).length, 21);
    const safety = facts.find((fact) => fact.id === 'safety-assb');
    assert.ok(safety?.contested);
    assert.ok(safety.citations.some((citation) => citation.source === 'thermal2026'));
  });

  it('explains every process word of the schema', () => {
    const schema = readFileSync(path.join(root, 'schemas/cell.schema.json'), 'utf8');
    const [, list = ''] = /"enum": \[([^\]]*"ball_milling"[^\]]*)\]/.exec(schema) ?? [];
    const words = list.match(/[a-z_]+/g) ?? [];
    assert.ok(words.length > 25);
    for (const word of words) assert.ok(knowledge.termsFor(`process:${word}`).length > 0, word);
  });
});

describe('rule pages', () => {
  it('give numbers to the rules, with their citations on the page', () => {
    const { min, max } = knowledge.limits('balance/np-ratio');
    assert.ok(min.value < max.value);
    assert.ok((knowledge.page('balance/np-ratio')?.limits.max?.citations.length ?? 0) > 0);
    assert.equal(knowledge.page('balance/no-such-rule'), undefined);
  });
});

describe('usual spreads', () => {
  it('are for fields and properties that exist', () => {
    const schemas = ['cell', 'material'].map((name) =>
      readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8'),
    );
    const listed = readFileSync(path.join(root, 'knowledge/spreads.yaml'), 'utf8');
    const fields = [...listed.matchAll(/^ {2}- fields: \[(.*)\]$|^ {6}- ([a-z_.]+)$/gm)].flatMap((match) =>
      (match[1] ?? match[2] ?? '').split(', '),
    );
    assert.ok(fields.length > 20, fields.join(' '));
    for (const field of fields) {
      assert.ok(knowledge.spreadOf(field), field);
      for (const key of field.split('.'))
        assert.ok(
          schemas.some((schema) => schema.includes(`"${key}":`)),
          `${field}: there is no ${key}`,
        );
    }
  });

  it('the name furthest down a path counts, and of those the longest', () => {
    const of = (field: string) => knowledge.spreadOf(field)?.spread.value;
    assert.equal(of('cathode.thickness'), 0.02);
    assert.equal(of('cathode.current_collector.thickness'), 0.05);
    assert.equal(of('electrolyte.layers.1.thickness'), 0.05);
    assert.equal(of('electrolyte.layers.1.conductivity'), 0.2);
    assert.equal(of('cathode.composition.NMC811'), 0.01);
    assert.equal(of('cell.electrode_pairs'), undefined);
    assert.equal(of('materials.theoretical_capacity'), undefined);
  });
});
