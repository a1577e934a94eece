/** Lists: one line a record, so that they can be searched; broken only on a terminal. */
import type { Material, RulePage, Source } from '../../knowledge/types.js';
import { inWords } from '../../service/wording.js';
import { type Page, rows } from './print.js';

export function materialList(materials: readonly Material[], page: Page): string {
  const classes = [...new Set(materials.map((each) => each.class))].sort();
  const blocks = classes.map((family) => {
    const members = materials.filter((each) => each.class === family);
    const lines = rows(
      members.map((each) => [each.id, `${nameOf(each)}: ${each.roles.map(inWords).join(', ')}`]),
      page,
      '  ',
    );
    return [page.paint.bold(`${family} (${members.length})`), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function nameOf({ name, formula }: Material): string {
  return formula === undefined || formula === name ? name : `${name}, ${formula}`;
}

export function ruleList(pages: readonly RulePage[], page: Page): string {
  const { paint } = page;
  const colors = { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.dim };
  const column = Math.max(...pages.map(({ id }) => id.length));
  const lines = rows(
    pages.map(({ id, severity, title }) => [`${id.padEnd(column)}  ${severity}`, title]),
    page,
  );
  return `${pages
    .map(({ severity }, index) => {
      const line = lines[index] ?? '';
      const at = column + 2;
      return line.slice(0, at) + colors[severity](severity) + line.slice(at + severity.length);
    })
    .join('\n')}\n`;
}

export function sourceList(sources: readonly Source[], page: Page): string {
  const lines = rows(
    sources.map(({ id, authors, year, title }) => [
      id,
      [[authors, year].filter((part) => part !== undefined).join(' '), title]
        .filter((part) => part !== '')
        .join(', '),
    ]),
    page,
  );
  return `${lines.join('\n')}\n`;
}
