// Checks across records: what is cited exists, what is named exists, no pair is judged twice.

import { problem } from './records.mjs';
import { didYouMean } from './schema-sentence.mjs';

export function checkBase(base, core) {
  const sources = base.sources?.value ?? {};
  const known = {
    sources,
    materials: base.materialIds,
    class: new Set(base.materials.map((material) => material.value.class)),
    group: new Set(base.materials.flatMap((material) => material.value.groups ?? [])),
  };
  const statements = [...statementsOf(base)];
  return [
    // A source list that is itself broken is reported once, not once per citation.
    ...(base.sources === undefined
      ? []
      : statements.flatMap((statement) => checkStatement(statement, sources, core))),
    ...checkComponents(base, known, core),
    ...checkPairs(base, known, core),
    ...checkTerms(base, known, core),
    ...checkPages(base, known, core),
    ...checkSources(base, statements),
  ];
}

/** Everything that carries citations, with its place: facts, verdicts, facts of terms, spreads, limits and citations of pages. */
export function* statementsOf(base) {
  for (const record of base.materials) {
    for (const [name, facts] of Object.entries(record.value.properties)) {
      for (const [index, fact] of facts.entries())
        yield { record, keys: ['properties', name, index], value: fact, who: record.id };
    }
  }
  for (const record of base.interfaces) {
    for (const [index, verdict] of record.value.verdicts.entries()) {
      yield { record, keys: ['verdicts', index], value: verdict, who: verdict.members.join(' + ') };
    }
  }
  for (const record of base.terms) {
    for (const [index, fact] of record.value.facts.entries())
      yield { record, keys: ['facts', index], value: fact, who: record.id };
  }
  for (const [index, spread] of (base.spreads?.value.spreads ?? []).entries())
    yield { record: base.spreads, keys: ['spreads', index], value: spread, who: spread.fields.join(', ') };
  for (const record of base.pages) {
    if (record.value.citations)
      yield { record, keys: [], value: { citations: record.value.citations }, who: record.id };
    for (const [name, limit] of Object.entries(record.value.limits ?? {})) {
      if (limit.citations) yield { record, keys: ['limits', name], value: limit, who: record.id };
    }
  }
}

export const sourceOf = (citation) => (typeof citation === 'string' ? citation : citation.source);

function checkStatement({ record, keys, value }, sources, core) {
  const cited = value.citations.map(sourceOf);
  const complain = (message) => problem(record.path, record.lineOf([...keys, 'citations']), message);
  const missing = cited.filter((id) => !Object.hasOwn(sources, id));
  if (missing.length > 0) {
    return missing.map((id) =>
      complain(
        `There is no source \`${id}\` in knowledge/sources.yaml${didYouMean(id, Object.keys(sources), core)}.`,
      ),
    );
  }
  const practice = cited.every((id) => sources[id].kind === 'practice');
  if (practice && value.confidence !== 'practice' && value.confidence !== undefined) {
    return [
      complain(
        `Only design practice is cited, so the confidence is \`practice\`, not \`${value.confidence}\`.`,
      ),
    ];
  }
  if (!practice && value.confidence === 'practice') {
    return [complain('The confidence is `practice`, but a source of another kind is cited.')];
  }
  return [];
}

function checkComponents(base, known, core) {
  return base.materials.flatMap((record) => {
    const { salts = [], solvents = [], optional = [] } = record.value.components ?? {};
    return [...salts, ...solvents, ...optional].flatMap((id) => {
      const complaint = unknownMember(id, known, core);
      return complaint === undefined ? [] : [problem(record.path, record.lineOf(['components']), complaint)];
    });
  });
}

function checkPairs(base, known, core) {
  const problems = [];
  const first = new Map();
  for (const record of base.interfaces) {
    for (const [index, verdict] of record.value.verdicts.entries()) {
      const lineOf = (...keys) => record.lineOf(['verdicts', index, ...keys]);
      for (const member of verdict.members) {
        const complaint = unknownMember(member, known, core);
        if (complaint !== undefined) problems.push(problem(record.path, lineOf('members'), complaint));
      }
      for (const id of verdict.mitigations ?? []) {
        const complaint = unknownMember(id, known, core);
        if (complaint !== undefined) problems.push(problem(record.path, lineOf('mitigations'), complaint));
      }
      const pair = [...verdict.members].sort().join(' and ');
      const earlier = first.get(pair);
      if (earlier !== undefined) {
        problems.push(
          problem(
            record.path,
            lineOf('members'),
            `The pair ${pair} is judged twice; the other verdict is in ${earlier()}.`,
          ),
        );
      }
      first.set(pair, () => `${record.path}:${lineOf('members')}`);
    }
  }
  return problems;
}

function unknownMember(member, known, core) {
  const [kind, name] = member.includes(':') ? member.split(':') : ['materials', member];
  if (known[kind].has(name)) return undefined;
  const hint = didYouMean(name, [...known[kind]], core);
  if (kind === 'materials') return `There is no material \`${name}\` in knowledge/materials/${hint}.`;
  return `No material has the ${kind} \`${name}\`${hint}.`;
}

function checkTerms(base, known, core) {
  const problems = [];
  const factIds = new Map();
  const words = new Map();
  for (const record of base.terms) {
    for (const [index, topic] of record.value.topics.entries()) {
      const [, kind, name] = /^(material|class|group):(.*)$/.exec(topic) ?? [];
      if (kind === undefined) continue;
      const complaint = unknownMember(kind === 'material' ? name : topic, known, core);
      if (complaint !== undefined)
        problems.push(problem(record.path, record.lineOf(['topics', index]), complaint));
    }
    for (const [index, fact] of record.value.facts.entries()) {
      if (fact.id === undefined) continue;
      if (factIds.has(fact.id)) {
        problems.push(
          problem(
            record.path,
            record.lineOf(['facts', index]),
            `The fact id \`${fact.id}\` is taken by ${factIds.get(fact.id)}.`,
          ),
        );
      }
      factIds.set(fact.id, record.path);
    }
    for (const word of new Set(
      [record.id, record.value.name, ...(record.value.aliases ?? [])].map(core.foldName),
    )) {
      if (words.has(word)) {
        problems.push(
          problem(
            record.path,
            record.lineOf(['aliases']),
            `The word \`${word}\` already belongs to the term in ${words.get(word)}.`,
          ),
        );
      }
      words.set(word, record.path);
    }
  }
  return problems;
}

function checkPages(base, known, core) {
  const problems = [];
  const taken = new Map(base.pages.map(({ id, path }) => [id, path]));
  for (const record of base.pages) {
    for (const old of record.value.formerly ?? []) {
      if (taken.has(old))
        problems.push(
          problem(
            record.path,
            record.lineOf(['formerly']),
            `\`${old}\` is the id of ${taken.get(old)}; an id means one rule for ever.`,
          ),
        );
      taken.set(old, record.path);
    }
    const { near = [], far = [] } = record.value.judges ?? {};
    for (const member of [...near, ...far]) {
      const complaint = unknownMember(member, known, core);
      if (complaint !== undefined) problems.push(problem(record.path, record.lineOf(['judges']), complaint));
    }
    for (const [name, limit] of Object.entries(record.value.limits ?? {})) {
      const line = record.lineOf(['limits', name]);
      if (limit.value !== undefined && limit.citations === undefined) {
        problems.push(
          problem(
            record.path,
            line,
            `The limit \`${name}\` is a number without \`citations\`: say who holds that it lies there.`,
          ),
        );
      }
      if ((limit.value === undefined) === (limit.words === undefined)) {
        problems.push(
          problem(
            record.path,
            line,
            `The limit \`${name}\` needs either a \`value\` with its \`dimension\`, or \`words\`.`,
          ),
        );
      }
      if (limit.value !== undefined && !Object.hasOwn(core.dimensions, limit.dimension ?? '')) {
        const hint = didYouMean(limit.dimension ?? '', Object.keys(core.dimensions), core);
        problems.push(
          problem(
            record.path,
            line,
            `The limit \`${name}\` needs a \`dimension\` such as number, voltage or temperature${hint}.`,
          ),
        );
      }
      const [, kind] = /(?:^|_)(materials|groups)$/.exec(name) ?? [];
      for (const word of limit.words ?? []) {
        const isFamily = known.class.has(word) || known.group.has(word);
        const complaint =
          kind === 'materials'
            ? unknownMember(word, known, core)
            : kind === 'groups' && !isFamily
              ? unknownMember(`group:${word}`, known, core)
              : undefined;
        if (complaint !== undefined) problems.push(problem(record.path, line, complaint));
      }
    }
  }
  return problems;
}

function checkSources(base, statements) {
  if (base.sources === undefined) return [];
  const cited = new Set(statements.flatMap((statement) => statement.value.citations.map(sourceOf)));
  return Object.keys(base.sources.value)
    .filter((id) => !cited.has(id))
    .map((id) =>
      problem(
        base.sources.path,
        base.sources.lineOf([id]),
        `Orphan source: nothing cites \`${id}\`.`,
        'warning',
      ),
    );
}
