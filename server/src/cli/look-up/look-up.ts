/** `materials`, `pair`, `rules`, `sources`: the knowledge, asked without a spec. An unknown name is misuse, as for `explain`. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { nearestWord } from '../../knowledge/nearest.js';
import { materialSheet } from '../../service/material-sheet.js';
import { askPair, pairSheet } from '../../service/pair.js';
import { sourceSheet } from '../../service/source-sheet.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { printable } from '../report/terminal.js';
import type { LookUpRequest } from './arguments.js';
import { chosenMaterials, findMaterial, otherMeanings } from './find-material.js';
import { jsonOf, materialJson, materialRow, pairJson, ruleRow, sourceJson, sourceRow } from './json.js';
import { materialList, ruleList, sourceList } from './lists.js';
import { type Page, pageOf, sheetText } from './print.js';

/** What a command found, in both forms; or the sentence to say instead. */
export interface Answer {
  json(): object;
  pretty(page: Page): string;
}

export function lookUp(request: LookUpRequest, knowledge: Knowledge, io: Io): ExitCode {
  const answer = answers[request.command](request, knowledge);
  if (typeof answer === 'string') {
    io.err(`cellspec: ${answer}\n`);
    return exitCodes.misuse;
  }
  io.out(request.format === 'json' ? jsonOf(answer.json()) : answer.pretty(pageOf(request, io)));
  return exitCodes.clean;
}

type Ask = (request: LookUpRequest, knowledge: Knowledge) => Answer | string;

const answers: Readonly<Record<LookUpRequest['command'], Ask>> = { materials, pair, rules, sources };

function materials(request: LookUpRequest, knowledge: Knowledge): Answer | string {
  const [name] = request.names;
  const chosen = chosenMaterials(request, knowledge);
  if (typeof chosen === 'string') return chosen;
  if (name === undefined) {
    if (chosen.length === 0) return 'there is no material of that role and class.';
    return {
      json: () => ({ materials: chosen.map(materialRow) }),
      pretty: (page) => materialList(chosen, page),
    };
  }
  const material = findMaterial(name, request, knowledge);
  if (typeof material === 'string') return material;
  return {
    json: () => ({ material: materialJson(material, knowledge) }),
    pretty: (page) =>
      sheetText(materialSheet(material, knowledge, otherMeanings(name, material, knowledge)), page),
  };
}

function pair(request: LookUpRequest, knowledge: Knowledge): Answer | string {
  const [a, b] = request.names.map((name) => findMaterial(name, request, knowledge));
  if (a === undefined || typeof a === 'string') return a ?? '';
  if (b === undefined || typeof b === 'string') return b ?? '';
  if (a === b) return `both names mean ${a.name}; a pair takes two materials.`;
  const answer = askPair(a, b, knowledge);
  const readings = [a, b].flatMap((each, index) =>
    otherMeanings(request.names[index] ?? '', each, knowledge),
  );
  return {
    json: () => pairJson(answer, knowledge),
    pretty: (page) => sheetText(pairSheet(answer, knowledge, readings), page),
  };
}

function rules({ names: [group] }: LookUpRequest, knowledge: Knowledge): Answer | string {
  const groupOf = (id: string): string => id.split('/')[0] ?? '';
  const pages = knowledge.pages();
  const chosen = group === undefined ? pages : pages.filter(({ id }) => groupOf(id) === group);
  if (chosen.length === 0) {
    const groups = [...new Set(pages.map(({ id }) => groupOf(id)))];
    return unknown(
      'group of rules',
      group ?? '',
      nearestWord(group ?? '', groups),
      `There are ${groups.join(', ')}.`,
    );
  }
  return {
    json: () => ({ rules: chosen.map((page) => ruleRow(page, knowledge)) }),
    pretty: (page) => ruleList(chosen, page),
  };
}

function sources({ names: [id] }: LookUpRequest, knowledge: Knowledge): Answer | string {
  const all = knowledge.sources();
  if (id === undefined)
    return {
      json: () => ({ sources: all.map(sourceRow) }),
      pretty: (page) => sourceList(all, page),
    };
  const source = knowledge.source(id);
  if (source === undefined) {
    const meant = nearestWord(
      id,
      all.map((each) => each.id),
    );
    return unknown('source', id, meant, '`cellspec sources` lists them all.');
  }
  return {
    json: () => ({ source: sourceJson(source, knowledge) }),
    pretty: (page) => sheetText(sourceSheet(source, knowledge), page),
  };
}

function unknown(kind: string, word: string, meant: string | undefined, otherwise: string): string {
  return `there is no ${kind} \`${printable(word)}\`. ${meant === undefined ? otherwise : `Did you mean \`${meant}\`?`}`;
}
