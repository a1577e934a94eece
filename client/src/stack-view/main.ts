/** The page of a view: hears what the extension sends and shows it. */
import type { StackAnswer, StackMemory, ToView, Words } from '../stack/messages.js';
import { choices } from './choices.js';
import { comparePage } from './compare.js';
import { h } from './dom.js';
import { drawing } from './drawing.js';
import { figures, headlines } from './figures.js';
import { paint } from './paint.js';
import { remember, tell } from './vscode.js';
import { whatIf } from './what-if.js';

const page = document.getElementById('page') ?? document.body;
const stack = drawing();
const asked = whatIf();
const toolbar = h('div', { class: 'toolbar' });
const headlineHolder = h('div');
const figureHeading = h('h2', { id: 'figures' });
const figureHolder = h('div');
const beside = h(
  'div',
  { class: 'beside' },
  asked.element,
  h('section', { 'aria-labelledby': 'figures' }, figureHeading, figureHolder),
);

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  switch (data.type) {
    case 'stack':
      remember(data.memory);
      return showStack(data.answer, data.memory, data.words);
    case 'compare':
      remember(data.memory);
      return keepingPlace(() => page.replaceChildren(...comparePage(data.answer, data.memory, data.words)));
    case 'nothing':
      return page.replaceChildren(h('p', { class: 'nothing', role: 'status' }, data.text));
    case 'cursor':
      return stack.mark(data.item);
    case 'whatIf':
      return asked.answered(data.answer);
    case 'rasterise':
      void paint(data.svg).then((painted) => tell({ type: 'rasterised', id: data.id, data: painted }));
  }
});

function showStack(answer: StackAnswer, memory: StackMemory, words: Words): void {
  keepingPlace(() => {
    const save = (format: 'svg' | 'png', text: string | undefined): HTMLElement => {
      const button = h('button', { type: 'button', 'data-choice': format }, text ?? '');
      button.addEventListener('click', () => tell({ type: 'export', format }));
      return button;
    };
    toolbar.replaceChildren(
      ...choices(memory, answer.description.states, words),
      h('div', { class: 'choice' }, save('svg', words.exportSvg), save('png', words.exportPng)),
    );
    if (!stack.element.isConnected)
      page.replaceChildren(toolbar, headlineHolder, h('div', { class: 'columns' }, stack.element, beside));
    headlineHolder.replaceChildren(headlines(answer.headlines));
    stack.show(answer.svg);
    asked.show(answer, words);
    figureHeading.textContent = words.figures ?? '';
    figureHolder.replaceChildren(figures(answer.figures, words));
  });
}

/** A button that is made anew keeps the focus it had, and the page its place. */
function keepingPlace(show: () => void): void {
  const { scrollX, scrollY } = window;
  const active = document.activeElement;
  const choice = active instanceof HTMLElement ? active.dataset.choice : undefined;
  show();
  if (choice !== undefined) page.querySelector<HTMLElement>(`[data-choice="${choice}"]`)?.focus();
  window.scrollTo(scrollX, scrollY);
}

tell({ type: 'ready' });
