/** What authors say in words: whether a text names one of the things a rule asks about. */
import type { Interface } from '../generated/cell.js';
import { isLeftOpen } from '../spec/left-open.js';
import type { Located } from '../spec/view.js';

/** All that is written of a face. */
export function wordsAt(face: Interface | undefined): readonly string[] {
  return textsOf(face?.chemical_compatibility, face?.mechanical_stress, face?.contact);
}

/** What these fields say, where they are written. `TODO (expansion, fracture and pressure)` says nothing of pressure. */
export function textsOf(...texts: readonly (Located<string> | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || isLeftOpen(text.value) ? [] : [text.value]));
}

/** Whether one of the words begins somewhere in the texts: `polish` finds `Polished sheet`, `lack` does not find `black`. */
export function mention(texts: readonly string[], words: readonly string[]): boolean {
  return texts.some((text) => {
    const lower = text.toLowerCase();
    return words.some((word) => beginsIn(lower, word.toLowerCase()));
  });
}

/** Whether one of the words stands anywhere in the texts, in the middle of a longer one too. The words are in lower case. */
export function contain(texts: readonly string[], words: readonly string[]): boolean {
  return texts.some((text) => {
    const lower = text.toLowerCase();
    return words.some((word) => lower.includes(word));
  });
}

function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** The words of a text in lower case, a space between them and no other sign. */
export function wordsIn(text: string): string {
  const lower = text.toLowerCase();
  // Letters of all scripts are a large pattern to compile in a short run, and most texts have no use for it.
  const signs = /[\u0080-\uffff]/.test(lower) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g;
  return lower.replace(signs, ' ').trim();
}

/** Whether somebody only kept the place for an answer: `TODO (what reacts)`, `to be done`, an empty text. The words are in lower case. */
export function isPlaceholder(text: Located<string>, placeholders: readonly string[]): boolean {
  const words = wordsIn(text.value);
  return words === '' || isLeftOpen(text.value) || placeholders.includes(words);
}
