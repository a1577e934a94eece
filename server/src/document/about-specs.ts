/** Which files are looked at as documents: most Markdown in a repository is about something else, and costs one search. */

export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/** Whether a text quotes a spec, ties a figure to one, links to one, or accepts what was found about these. */
export function isAboutSpecs(text: string): boolean {
  return (text.includes('cellspec') && quotes.test(text)) || (/\.cell/i.test(text) && links.test(text));
}

/** A fence, behind whatever quotes and lists it stands in, or a comment. */
const quotes = /^[ \t>*+\d.)-]*(?:`{3,}|~{3,})[^\n]*\bcellspec\b|<!--\s{0,20}cellspec(?::|-disable)/m;
const links = /\](?:\(|:\s)[ \t]{0,20}<?[^)>\n]{0,300}\.(?:cell|celllib)\.ya?ml/i;
