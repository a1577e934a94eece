/**
 * Names as people type them find their material in the field they stand in. The lists are data, in fixtures/names:
 * field path, material, spellings; and names that are asked about, with what is offered.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { cell } from '../server/src/generated/shape.js';
import type { Material, Role } from '../server/src/knowledge/types.js';
import { schemaAt } from '../server/src/service/locate-field.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

type Lists = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const read = (name: string): Lists =>
  parse(readFileSync(join(root, `tests/fixtures/names/${name}.yaml`), 'utf8'));

/** The roles the schema gives to a value, or to the keys of a map. */
function rolesAt(path: string): readonly Role[] {
  const { shape } = schemaAt(cell, path.split('.'));
  const roles = shape?.kind === 'dict' ? shape.keyRoles : shape?.kind === 'scalar' ? shape.roles : undefined;
  assert.ok(roles !== undefined && roles.length > 0, `${path} is not a field that names a material`);
  return roles;
}

/** Whatever conducts lithium ions may also serve as a coating or an interlayer. */
const fits = (material: Material, roles: readonly Role[]): boolean =>
  material.roles.some(
    (role) =>
      roles.includes(role) ||
      (/_electrolyte$/.test(role) && (roles.includes('coating') || roles.includes('interlayer'))),
  );

const idOf = (name: string, roles: readonly Role[]): string =>
  knowledge.material(name, roles)?.id ??
  `nothing clear (${knowledge.candidates(name, roles).map((each) => each.id) || 'no candidate'})`;

for (const list of ['electrodes', 'electrolytes']) {
  describe(`names in ${list}`, () => {
    for (const [path, materials] of Object.entries(read(list))) {
      it(`in ${path}`, () => {
        const roles = rolesAt(path);
        const wrong = Object.entries(materials).flatMap(([id, names]) =>
          names
            .map((name) => [name, idOf(name, roles)] as const)
            .filter(([, found]) => found !== id)
            .map(([name, found]) => `${name} should be ${id}, is ${found}`),
        );
        assert.deepEqual(wrong, []);
        for (const id of Object.keys(materials)) {
          const material = knowledge.materials().find((each) => each.id === id);
          assert.ok(material && fits(material, roles), `${id} has no role that ${path} asks for`);
        }
      });
    }
  });
}

describe('names that several materials share', () => {
  for (const [path, names] of Object.entries(read('shared'))) {
    for (const [name, ids] of Object.entries(names)) {
      it(`${name} in ${path} is asked about`, () => {
        const roles = rolesAt(path);
        assert.equal(knowledge.material(name, roles), undefined);
        const offered = knowledge.candidates(name, roles).map((each) => each.id);
        assert.deepEqual([...offered].sort(), [...ids].sort());
      });
    }
  }
});

describe('names that are not known as they stand', () => {
  for (const [path, materials] of Object.entries(read('suggested'))) {
    it(`in ${path} are asked about with the right suggestion`, () => {
      const roles = rolesAt(path);
      for (const [id, names] of Object.entries(materials)) {
        for (const name of names) {
          assert.equal(knowledge.material(name, roles), undefined, name);
          assert.equal(knowledge.nearest(name, roles)[0]?.id, id, name);
        }
      }
    });
  }
});

describe('every name of every material', () => {
  const spellings: readonly (readonly [string, (name: string) => string])[] = [
    ['upper case', (name) => name.toUpperCase()],
    ['lower case', (name) => name.toLowerCase()],
    ['hyphens for spaces', (name) => name.replaceAll(' ', '-')],
    ['underscores for spaces', (name) => name.replaceAll(' ', '_')],
    ['no spaces', (name) => name.replaceAll(' ', '')],
    ['long dashes', (name) => name.replaceAll('-', '–')],
    ['subscripts', (name) => name.replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)))],
    ['blanks around it', (name) => ` ${name} `],
  ];
  for (const [title, spell] of spellings) {
    it(`is found in ${title}`, () => {
      for (const { roles, name, aliases, formula } of knowledge.materials()) {
        for (const known of [name, ...aliases, ...(formula ? [formula] : [])]) {
          const meant = knowledge.material(known, roles)?.id;
          const found = knowledge.candidates(spell(known), roles).map((each) => each.id);
          // Where spelling alone tells two apart, as with Sn and SN, the other spelling is asked about.
          const clear = knowledge.material(spell(known), roles)?.id ?? meant;
          assert.equal(clear, meant, spell(known));
          assert.ok(meant === undefined || found.includes(meant), spell(known));
        }
      }
    });
  }
});
