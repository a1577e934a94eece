// Turns what the schema validator reports into sentences for somebody who edits data, not schemas.

/** @returns {{ keys: string[], message: string }[]} where it is wrong and what is wrong */
export function schemaSentence(errors, core) {
  // A choice that failed reports every branch as well; the branches only repeat it.
  const choices = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath);
  const said = errors.filter(
    (error) => error.keyword === 'anyOf' || !choices.some((choice) => error.instancePath.startsWith(choice)),
  );
  return said.map((error) => ({ keys: keysOf(error), message: sentence(error, core) }));
}

function keysOf(error) {
  const keys = error.instancePath.split('/').slice(1).map(unescapePointer);
  if (error.keyword === 'additionalProperties') keys.push(error.params.additionalProperty);
  if (error.keyword === 'propertyNames') keys.push(error.params.propertyName);
  return keys;
}

function sentence(error, core) {
  const where = placeOf(error.instancePath);
  const { params, data, schema, parentSchema } = error;
  switch (error.keyword) {
    case 'required':
      return params.missingProperty === 'citations'
        ? `${where} has no \`citations\`: every statement names the source it rests on.`
        : `${where} has no \`${params.missingProperty}\`.`;
    case 'additionalProperties': {
      const known = Object.keys(parentSchema.properties ?? {});
      return `${where} has an unknown key \`${params.additionalProperty}\`${didYouMean(params.additionalProperty, known, core)}.`;
    }
    case 'propertyNames':
    case 'pattern':
      return `${where}: \`${params.propertyName ?? data}\` is not written as expected${describe(parentSchema)}`;
    case 'enum':
      return `${where}: \`${data}\` is not one of ${schema.join(', ')}${didYouMean(String(data), schema, core)}.`;
    case 'minItems':
      return where.endsWith('citations`')
        ? `${where} is empty: every statement names the source it rests on.`
        : `${where} should have at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}.`;
    case 'maxItems':
      return `${where} should have at most ${params.limit} entries.`;
    case 'uniqueItems':
      return `${where} says the same thing twice.`;
    case 'anyOf':
      return `${where} should be a source id or {source, locator}.`;
    case 'type':
      return `${where} should be ${kinds[params.type] ?? params.type}${describe(parentSchema)}`;
    default:
      return `${where} ${error.message}.`;
  }
}

const kinds = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  integer: 'a whole number',
};

const describe = (schema) => (schema?.description === undefined ? '.' : `. ${schema.description}`);

export function didYouMean(word, words, core) {
  const near = core.nearestWord(word, words);
  return near === undefined ? '' : ` (did you mean \`${near}\`?)`;
}

function placeOf(pointer) {
  const keys = pointer.split('/').slice(1).map(unescapePointer);
  if (keys.length === 0) return 'The file';
  return `\`${keys
    .map((key) => (/^\d+$/.test(key) ? `[${Number(key) + 1}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')}\``;
}

const unescapePointer = (key) => key.replaceAll('~1', '/').replaceAll('~0', '~');
