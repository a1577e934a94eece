/** The other files a document names, each found or with the reason why not. */

import { configOf } from '../config/config.js';
import type { Fix } from '../finding/finding.js';
import { oncePer } from '../quantity/once.js';
import type { SpecProblem } from '../spec/problem.js';
import { readingOf, type SpecReading } from '../spec/read.js';
import { tokenOf } from '../spec/token.js';
import type { Located } from '../spec/view.js';
import { resolve } from '../syntax/tree.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/span.js';
import type { Found, Reader, Unread } from './reader.js';
import { faultOf, type LinkRole, portable } from './written-path.js';

export interface Link {
  readonly role: LinkRole;
  /** The path as written, with its place. */
  readonly at: Located<string>;
  /** The file it leads to, whatever is in it. */
  readonly target: Document | undefined;
  /** Whether what is in it can be built on. */
  readonly usable: boolean;
  readonly problems: readonly SpecProblem[];
}

/** A cell that needs more libraries than these has none. */
const mostLibraries = 32;

export function linksOf(document: Document, read: Reader): readonly Link[] {
  const { spec, kind } = readingOf(document);
  const libraries = (kind === 'config' ? configOf(document).libraries : spec.use)?.items ?? [];
  return [
    ...(spec.extends ? [linkTo(spec.extends, 'base', document, read)] : []),
    ...libraries.slice(0, mostLibraries).map((each) => linkTo(each, 'library', document, read)),
    ...libraries.slice(mostLibraries, mostLibraries + 1).map(oneTooMany),
  ];
}

/** The base alone, for walking along a chain of them. */
export function baseLink(document: Document, read: Reader): Link | undefined {
  const { spec } = readingOf(document);
  return spec.extends && linkTo(spec.extends, 'base', document, read);
}

function linkTo(at: Located<string>, role: LinkRole, document: Document, read: Reader): Link {
  const fault = faultOf(at.value, role);
  if (fault) return { role, at, target: undefined, usable: false, problems: [{ ...fault, at: at.where }] };
  const path = portable(at.value);
  const answer = read(document.uri, path);
  if (!('document' in answer)) {
    const problems = [unread(at, answer, document)];
    return { role, at, target: undefined, usable: false, problems };
  }
  const spelling = misspelt(at, path, answer, document);
  const unusable = useless(at, answer.document, role);
  return {
    role,
    at,
    target: answer.document,
    usable: unusable === undefined,
    problems: [spelling, unusable].filter((each) => each !== undefined),
  };
}

function oneTooMany(at: Located<string>): Link {
  return {
    role: 'library',
    at,
    target: undefined,
    usable: false,
    problems: [
      {
        rule: 'structure/file-chain',
        at: at.where,
        message: `More than ${mostLibraries} libraries are named; from here on they are not read. Join those that belong together.`,
      },
    ],
  };
}

function unread(at: Located<string>, { why, reason, near }: Unread, document: Document): SpecProblem {
  const shown = `\`${at.text}\``;
  switch (why) {
    case 'missing': {
      const [best] = near ?? [];
      const cure =
        best === undefined
          ? ' The path counts from the folder of this file.'
          : ` Did you mean \`${best}\`? The path counts from the folder of this file.`;
      return {
        rule: 'structure/file-not-found',
        at: at.where,
        message: `There is no file ${shown}, so what it holds is not in this design.${cure}`,
        fixes: replacements(at, near ?? [], document, 'review'),
      };
    }
    case 'outside':
      return {
        rule: 'structure/file-path',
        at: at.where,
        message: `${shown} is not read: ${reason}.`,
      };
    case 'refused':
    case 'nowhere':
      return {
        rule: 'structure/file-not-read',
        ...(why === 'refused' ? { grade: why } : {}),
        at: at.where,
        message: `${shown} is not read: ${reason}. Names and values it may hold are taken on trust, and nothing is called missing.`,
      };
  }
}

/** Found, but not on every machine. */
function misspelt(
  at: Located<string>,
  path: string,
  { spelling }: Found,
  document: Document,
): SpecProblem | undefined {
  const better = spelling ?? path;
  if (better === at.value) return undefined;
  const why = at.value.includes('\\')
    ? 'Backslashes lead to a file on Windows only'
    : 'The name is spelt differently on disk, and other machines tell upper from lower case';
  return {
    rule: 'structure/file-path',
    grade: 'spelling',
    at: at.where,
    message: `${why}: write \`${better}\`.`,
    fixes: replacements(at, [better], document, 'safe'),
  };
}

function replacements(
  at: Located<string>,
  paths: readonly string[],
  document: Document,
  safety: Fix['safety'],
): Fix[] {
  const span = tokenOf(at.text, at.where.span, document.text);
  if (span === undefined) return [];
  return paths
    .filter((path) => /^[\w./-]+$/.test(path))
    .slice(0, 3)
    .map((newText) => ({ title: `Write \`${newText}\``, edits: [{ span, newText }], safety }));
}

/** A file that cannot be built on, though it is there. */
function useless(at: Located<string>, target: Document, role: LinkRole): SpecProblem | undefined {
  const fault = faultIn(target);
  if (fault === undefined) return undefined;
  const what = role === 'base' ? 'none of its values are in this design' : 'none of its names are known here';
  return {
    rule: 'structure/file-broken',
    at: at.where,
    message: `\`${at.text}\` ${fault.message}, so ${what}, and nothing is called missing. Mend that file first.`,
    related: [{ span: fault.span, message: 'here' }],
  };
}

const faultIn = oncePer((target: Document): { message: string; span: Span } | undefined => {
  const reading = readingOf(target);
  const breaks = reading.tree.problems.find((problem) => problem.breaks);
  if (breaks)
    return { message: 'cannot be read to its end as YAML', span: { ...breaks.span, file: target.uri } };
  return rootFault(reading, target);
});

function rootFault({ tree }: SpecReading, target: Document): { message: string; span: Span } | undefined {
  const root = resolve(tree.root);
  if (root === undefined || root.kind === 'map') return undefined;
  return {
    message: 'holds no fields at all',
    span: { start: root.span.start, end: root.span.end, file: target.uri },
  };
}
