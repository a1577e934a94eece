/** Turns of phrase that every face uses alike. */
import { sentence } from '../spec/wording.js';

/** Two-letter words that begin sentences; any other two letters there are a chemical symbol. */
const shortWords = new Set('A An As At By If In It No Of On Or So To Up'.split(' '));

/** `Sulfide is oxidised` reads on behind a colon; `Li3P forms` and `SEI` keep their capitals. */
export function lowerStart(text: string): string {
  // `n-Hexyl butyrate`: the first letter only says how the chain lies.
  if (/^[a-z]-[A-Z][a-z]/.test(text)) return `${text.slice(0, 2)}${lowerStart(text.slice(2))}`;
  const [first = ''] = text.split(/[\s-]/, 1);
  const symbol = /^[A-Z][a-z]?$/.test(first) && !shortWords.has(first);
  const word = /^[A-Z][a-z]*(?![A-Za-z\d])/.test(text);
  const body = word && !symbol ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return body.replace(/\.$/, '');
}

/** What is said before a statement that others contradict, behind a full stop. */
export const disagreement = 'Sources disagree';

/** `Sources disagree: copper is inert where the sulfide is dry.` */
export function disagreeing(contested: string): string {
  return `${disagreement}: ${sentence(lowerStart(contested))}`;
}
