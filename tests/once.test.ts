import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keptWith, oncePer, oncePerBoth } from '../server/src/quantity/once.js';

describe('what follows from an object', () => {
  test('is made once for each, also where it is undefined', () => {
    const asked: string[] = [];
    const found = oncePer(({ name }: { name: string }) => {
      asked.push(name);
      return name === 'none' ? undefined : name.length;
    });
    const [none, some] = [{ name: 'none' }, { name: 'some' }];
    for (let i = 0; i < 3; i++) {
      assert.equal(found(none), undefined);
      assert.equal(found(some), 4);
    }
    assert.deepEqual(asked, ['none', 'some']);
  });

  test('is seen by nobody, and no copy has it', () => {
    const object = { a: 1 };
    let made = 0;
    const count = oncePer((_: { a: number }) => ++made);
    count(object);
    assert.deepEqual(Reflect.ownKeys({ ...object }), ['a']);
    assert.equal(JSON.stringify(object), '{"a":1}');
    assert.deepEqual(object, { a: 1 });
    assert.equal(count({ ...object }), 2);
    assert.equal(count(object), 1);
  });

  test('is kept apart for however many there are who ask, those made while the program runs among them', () => {
    const object = {};
    const makers = Array.from({ length: 500 }, (_, index) => {
      let made = 0;
      return oncePer((_: object) => `${index}, made ${++made} times`);
    });
    const keepers = Array.from({ length: 500 }, () => keptWith<object, number>());
    for (const [index, keeper] of keepers.entries()) {
      assert.equal(keeper.get(object), undefined);
      keeper.set(object, index);
    }
    for (let round = 0; round < 2; round++)
      assert.deepEqual(
        makers.map((make) => make(object)),
        makers.map((_, index) => `${index}, made 1 times`),
      );
    assert.deepEqual(
      keepers.map((keeper) => keeper.get(object)),
      keepers.map((_, index) => index),
    );
  });

  test('and from something shared is made anew where that is another', () => {
    let made = 0;
    const both = oncePerBoth((key: { a: number }, shared: { b: number }) => ({
      sum: key.a + shared.b,
      nth: ++made,
    }));
    const [key, one, other] = [{ a: 1 }, { b: 10 }, { b: 20 }];
    assert.deepEqual(both(key, one), { sum: 11, nth: 1 });
    assert.equal(both(key, one), both(key, one));
    assert.deepEqual(both(key, other), { sum: 21, nth: 2 });
    assert.deepEqual(both(key, one), { sum: 11, nth: 3 });
  });
});
