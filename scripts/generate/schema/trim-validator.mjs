// ajv copies whole schemas into the code it prints and then looks at a few words of them. This leaves the words.

/** Replaces each `const schema7 = {…};` by what the code reads of it, or by nothing. */
export function trimValidator(code) {
  return code.replace(/const (schema\d+) = (\{.*?\});(?=const |function |\n|$)/g, (_, name, json) => {
    const uses = [...code.matchAll(new RegExp(`\\b${name}((?:\\.\\w+)+)`, 'g'))].map((use) =>
      use[1].slice(1).split('.'),
    );
    if (uses.length === 0) return '';
    const schema = JSON.parse(json);
    const kept = {};
    // Short paths first: a deeper one then adds to what they left.
    for (const path of uses.sort((a, b) => a.length - b.length)) keep(kept, schema, path);
    return `const ${name} = ${JSON.stringify(kept)};`;
  });
}

function keep(kept, schema, path) {
  const [step, ...rest] = path;
  if (rest.length > 0) {
    if (typeof kept[step] !== 'object') kept[step] = {};
    keep(kept[step], schema[step], rest);
  } else if (step === 'properties') {
    // Only ever asked whether it has a key.
    for (const name of Object.keys(schema.properties)) kept.properties = { [name]: 0, ...kept.properties };
  } else {
    kept[step] = schema[step];
  }
}
