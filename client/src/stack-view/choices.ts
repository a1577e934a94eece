/** Scale and state: two small groups of buttons, of which one each is pressed. */
import type { Choice, State, Words } from '../stack/messages.js';
import { h } from './dom.js';
import { tell } from './vscode.js';

export function choices(choice: Choice, states: readonly State[], words: Words): HTMLElement[] {
  const scale = group(words.scale, ['linear', 'log'] as const, choice.scale, words, (value) =>
    tell({ type: 'choose', choice: { scale: value, state: choice.state } }),
  );
  if (states.length < 2) return [scale];
  const state = group(words.state, ['charged', 'discharged'] as const, choice.state, words, (value) =>
    tell({ type: 'choose', choice: { scale: choice.scale, state: value } }),
  );
  return [scale, state];
}

function group<T extends string>(
  name: string | undefined,
  values: readonly T[],
  chosen: T,
  words: Words,
  choose: (value: T) => void,
): HTMLElement {
  const buttons = values.map((value) => {
    const button = h(
      'button',
      { type: 'button', 'aria-pressed': String(value === chosen), 'data-choice': value },
      words[value] ?? value,
    );
    button.addEventListener('click', () => choose(value));
    return button;
  });
  return h('div', { class: 'choice', role: 'group', 'aria-label': name }, ...buttons);
}
