/** A value that is computed when it is first asked for, and kept. Nothing is computed at load time that a short run may not need. */
export function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
