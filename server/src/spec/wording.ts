/** As much of a message as somebody reads, and as much of a quoted text as tells which one is meant. */
const longest = { quoted: 200, message: 2000 };

/** A message about a text of a million characters does not repeat them. */
export function shortened(message: string): string {
  if (message.length <= longest.quoted) return message;
  const quoted = quotesAtLength(message) ? withShortQuotes(message) : message;
  return quoted.length <= longest.message ? quoted : `${head(quoted, longest.message)}…`;
}

function quotesAtLength(message: string): boolean {
  let tick = message.indexOf('`');
  while (tick >= 0) {
    const next = message.indexOf('`', tick + 1);
    if (next - tick > longest.quoted) return true;
    tick = next;
  }
  return false;
}

/** Every pair of backticks is taken, so that what stands between two quotations is not mistaken for one. */
function withShortQuotes(message: string): string {
  return message.replace(/`[^`]*`/g, (words) =>
    words.length < longest.quoted + 2 ? words : `${head(words, longest.quoted)}…\``,
  );
}

/** On one line, and no longer than somebody reads there. */
export function oneLine(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= most ? flat : `${head(flat, most - 1)}…`;
}

/** Never half of a character that takes two code units. */
function head(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}

/** `a length`, `an areal mass`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A title as it reads inside a sentence: `Areal capacity` becomes `areal capacity`, `N/P ratio` stays. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `a, b and c`. */
export function listed(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** With a full stop, unless it ends in a sign of its own. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** `areal capacity` at the start of a line. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
