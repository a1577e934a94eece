/**
 * What stands above a line: at the top of a spec what the cell gives and what was judged, at its sections what follows
 * from them. Each lens has a line of its own key, whatever is known, so that nothing moves while somebody types.
 */
import { type Design, readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { oneLine } from '../spec/wording.js';
import { type Entry, type PlainNode, resolve, type ScalarNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { type FigureRow, figureTable } from './figure-table.js';
import { hasFigures } from './has-figures.js';
import { isInterface } from './interface-card.js';
import { cellTitles, electrodeTitle, electrolyteTitle, missingTitle, type Title } from './lens-figures.js';
import { targetsTitle } from './lens-targets.js';
import { interfaceTitle, verdictTitle } from './lens-verdicts.js';

export interface Lens extends Title {
  readonly span: Span;
  /** What a click does, in an editor that can: the hover at the key, the list of findings, the stack drawn. */
  readonly click: 'hover' | 'findings' | 'stack';
}

export interface WantedLenses {
  readonly figures: boolean;
  readonly verdicts: boolean;
}

const electrodesAndElectrolyte = ['cathode', 'anode', 'electrolyte'] as const;
const sections: readonly string[] = [...electrodesAndElectrolyte, 'targets'];

/** In the order of the text. */
export function lensesOf(analysis: Analysis, knowledge: Knowledge, wanted: WantedLenses): Lens[] {
  const { reading, document } = analysis;
  const lenses =
    reading.kind !== 'cell'
      ? []
      : hasFigures(analysis)
        ? lensesOfWhole(analysis, knowledge, wanted)
        : lensesOfBroken(document.text, wanted);
  return lenses.sort((a, b) => a.span.start - b.span.start);
}

function lensesOfWhole(analysis: Analysis, knowledge: Knowledge, wanted: WantedLenses): Lens[] {
  const root = resolve(analysis.reading.tree.root);
  const [first] = entriesOf(root);
  if (first === undefined) return [];
  const design = readDesign(analysis.spec, knowledge);
  if (design.overfull) return [];
  const rows = figureTable(analysis, knowledge);
  const top = keyNamed(root, 'cellspec') ?? first.key.span;
  const lenses: Lens[] = [];
  const add = (span: Span, click: Lens['click'], ...titles: readonly (Title | undefined)[]): void => {
    for (const title of titles) if (title) lenses.push({ ...shown(title), span, click });
  };
  if (wanted.figures) {
    add(top, 'hover', ...cellTitles(rows));
    for (const section of electrodesAndElectrolyte) {
      const span = keyNamed(root, section);
      if (span) add(span, 'hover', sectionTitle(section, rows, design));
    }
    const targets = keyNamed(root, 'targets');
    if (targets) add(targets, 'hover', targetsTitle(analysis, knowledge));
  }
  if (wanted.verdicts) {
    add(top, 'findings', verdictTitle(analysis, design, knowledge));
    for (const { span, text } of interfaceKeys(root))
      add(span, 'hover', interfaceTitle(text, design, knowledge));
  }
  if (wanted.figures) {
    add(top, 'stack', { title: 'Show stack', tooltip: 'The layers of the cell, drawn.' });
    // The longest, and the one that is least missed where the editor is narrow.
    add(top, 'hover', missingTitle(rows, design));
  }
  return lenses;
}

function sectionTitle(
  section: (typeof electrodesAndElectrolyte)[number],
  rows: readonly FigureRow[],
  design: Design,
): Title | undefined {
  if (section === 'electrolyte') return design.spec.electrolyte && electrolyteTitle(rows, design);
  return design[section] && electrodeTitle(section, rows);
}

const longest = { title: 200, line: 500, lines: 20 };

/** A name that an author chose is shown, and no picture made of it: editors draw `$(bug)` as one. */
function shown({ title, tooltip }: Title): Title {
  const lines = tooltip.split('\n').map((line) => oneLine(line, longest.line));
  return {
    title: oneLine(title, longest.title).replaceAll('$(', '$ ('),
    tooltip: lines.slice(0, longest.lines).join('\n'),
  };
}

const waiting: Title = { title: '…', tooltip: 'Figures follow as soon as everything can be read.' };

/** Found by their lines, since the tree behind a break is anybody's guess. */
function lensesOfBroken(text: string, wanted: WantedLenses): Lens[] {
  const keys = [...text.matchAll(/^( *)(\w+):/gm)].map(([, indent = '', name = ''], index, all) => {
    const start = (all[index]?.index ?? 0) + indent.length;
    return { name, top: indent === '', span: { start, end: start + name.length } };
  });
  const shown = keys.filter(({ name, top }) => {
    if (!top) return wanted.verdicts && isInterface(name);
    return name === 'cellspec' || (wanted.figures && sections.includes(name));
  });
  return wanted.figures || wanted.verdicts
    ? shown.map(({ span }) => ({ ...waiting, span, click: 'findings' }))
    : [];
}

function interfaceKeys(root: PlainNode | undefined): readonly ScalarNode[] {
  const interfaces = entriesOf(root).find(({ key }) => key.text === 'interfaces')?.value;
  return entriesOf(resolve(interfaces)).map(({ key }) => key);
}

function keyNamed(root: PlainNode | undefined, name: string): Span | undefined {
  return entriesOf(root).find(({ key }) => key.text === name)?.key.span;
}

function entriesOf(node: PlainNode | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}
