/** A value that is computed when it is first asked for, and kept. Nothing is computed at load time that a short run may not need. */
export function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

/** The same for something that follows from an object: made when somebody asks, kept as long as the object is. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** An object with the same keys whose values are computed when first read. */
export function lazily<A, B>(
  values: Readonly<Record<string, A>>,
  compute: (value: A, key: string) => B,
): Readonly<Record<string, B>> {
  const result: Record<string, B> = {};
  for (const [key, value] of Object.entries(values)) {
    const read = once(() => compute(value, key));
    Object.defineProperty(result, key, { enumerable: true, get: read });
  }
  return result;
}
