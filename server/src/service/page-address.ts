/** Where a rule's page can be read on the web. */
const pages = 'https://github.com/cellspec/cellspec/blob/main/knowledge/rules';

export function pageAddress(rule: string): string {
  return `${pages}/${rule}.md`;
}
