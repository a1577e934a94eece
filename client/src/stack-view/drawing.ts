/** The drawing as something to walk through: one stop of the tab key, arrows from part to part, Enter to its text. */
import { svgFrom } from './dom.js';
import { tell } from './vscode.js';

export interface Drawing {
  readonly element: HTMLElement;
  show(svg: string): void;
  /** The part the cursor is in, by its name; null for none. */
  mark(item: string | null): void;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

export function drawing(): Drawing {
  const element = document.createElement('div');
  element.className = 'drawing';
  let marked: string | null = null;

  const items = (): SVGElement[] => [...element.querySelectorAll<SVGElement>('[data-item]')];
  const named = (name: string | null): SVGElement | undefined =>
    items().find((each) => each.dataset.item === name);

  /** The one part that the tab key reaches. */
  const stopAt = (item: SVGElement | undefined): void => {
    for (const each of items()) each.setAttribute('tabindex', each === item ? '0' : '-1');
  };

  const mark = (name: string | null, seen = true): void => {
    marked = name;
    const found = named(name);
    for (const each of items()) each.setAttribute('aria-selected', String(each === found));
    if (found === undefined || !seen) return;
    if (!element.contains(document.activeElement)) stopAt(found);
    found.scrollIntoView({ block: 'nearest', behavior: still.matches ? 'auto' : 'smooth' });
  };

  const open = (target: EventTarget | null): void => {
    const item = target instanceof Element ? target.closest<SVGElement>('[data-item]') : null;
    if (item?.dataset.item) tell({ type: 'reveal', item: item.dataset.item });
  };

  element.addEventListener('click', ({ target }) => open(target));
  element.addEventListener('focusin', ({ target }) => {
    if (target instanceof SVGElement && target.dataset.item) stopAt(target);
  });
  element.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.findIndex((each) => each.contains(document.activeElement));
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') open(event.target);
    else {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to === undefined) return;
      all[Math.min(all.length - 1, Math.max(0, to))]?.focus();
    }
    event.preventDefault();
  });

  return {
    element,
    mark: (name) => mark(name),
    show: (svg) => {
      const focused = document.activeElement instanceof SVGElement && document.activeElement.dataset.item;
      element.replaceChildren(svgFrom(svg));
      const first = (focused && named(focused)) || named(marked) || items()[0];
      stopAt(first);
      mark(marked, false);
      if (focused) first?.focus();
    },
  };
}
