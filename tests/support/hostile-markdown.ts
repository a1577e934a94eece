/** Whether Markdown would do anything but be read: links, images, HTML, addresses that become links by themselves. */
import fc from 'fast-check';

/** Links a hover may hold: to a web address, and to the document of a source. */
export const allowedLink =
  /\[[^[\]<>]*\]\((?:https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+|cellspec:\/sources\/[a-z0-9_]+\.md)\)/g;

/** What is left to act on once code and escaped signs are out of the way. */
export function bareMarkdown(markdown: string): string {
  return withoutEscapes(withoutCode(markdown));
}

/** What Markdown would act on in `markdown`, or undefined. The links of our own are allowed where `links` says so. */
export function activePart(markdown: string, links = false): string | undefined {
  const bare = bareMarkdown(markdown);
  const rest = links ? bare.replace(allowedLink, '') : bare;
  const found =
    /[<>]/.exec(rest) ?? // HTML, and addresses in angle brackets
    /!?\[/.exec(rest) ?? // links, images, footnotes
    /\]\s*[([:]/.exec(rest) ??
    /\b[a-z][a-z0-9+.-]*:\/\//i.exec(rest) ?? // addresses, which editors make links of
    /\b(?:command|vscode|javascript|data|file|mailto):/i.exec(rest) ??
    /www\.|\w@\w/i.exec(rest) ??
    /&#?\w+;/.exec(rest) ?? // entities, which can spell any of the above
    /\$\(/.exec(rest) ?? // icons of the editor
    /`/.exec(rest) ?? // a code span that is open, or closes where it should not
    /\n(?: {4}|\t|#|~~~)|[^\n]\n=/.exec(rest); // blocks that a line can start
  return found?.[0];
}

/** Code spans end at the next run of as many back-ticks; what is in them is shown as it is. Escaped back-ticks open none. */
function withoutCode(markdown: string): string {
  let rest = '';
  let from = 0;
  const opening = /\\[\s\S]|`+/g;
  for (let run = opening.exec(markdown); run; run = opening.exec(markdown)) {
    const end = run[0].startsWith('`') ? closingRun(markdown, opening.lastIndex, run[0].length) : undefined;
    if (end === undefined) continue;
    rest += `${markdown.slice(from, run.index)}code`;
    from = end;
    opening.lastIndex = end;
  }
  return rest + markdown.slice(from);
}

/** Offset behind the run of exactly `length` back-ticks that closes a code span of this paragraph. */
function closingRun(markdown: string, from: number, length: number): number | undefined {
  const paragraph = markdown.indexOf('\n\n', from);
  for (const run of markdown.slice(from, paragraph < 0 ? undefined : paragraph).matchAll(/`+/g)) {
    if (run[0].length === length) return from + run.index + length;
  }
  return undefined;
}

/** A backslash takes its meaning from every sign of punctuation behind it. */
function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, '\u00b7');
}

/** Pieces that are Markdown, HTML or an address, in any order and with anything between. */
export const hostileString: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '[x](command:evil)',
          '![x](https://e.org/x.png)',
          '<img src=x onerror=alert(1)>',
          '<!-- ',
          ' -->',
        ],
        ...[
          '[x]: command:evil',
          '[x][x]',
          '<command:evil>',
          'https://e.org',
          'www.e.org',
          'a@e.org',
          '$(zap)',
        ],
        ...[
          '&lt;img&gt;',
          '&#91;x&#93;',
          '](command:evil)',
          '[',
          ']',
          '(',
          ')',
          '<',
          '>',
          '!',
          '|',
          '~~~',
          '```',
        ],
        ...[
          '`',
          '``',
          '\\',
          '\\\\',
          '\\`',
          '*',
          '**',
          '_',
          '#',
          '- ',
          '1. ',
          '===',
          '---',
          ':',
          '&',
          '"',
          "'",
        ],
        ...[
          '\n',
          '\r\n',
          '\n\n',
          '\n    ',
          '\t',
          '\u2028',
          '\u00a0',
          '\0',
          '\ud800',
          '\u202e',
          '\ufeff',
          ' ',
          'a',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
