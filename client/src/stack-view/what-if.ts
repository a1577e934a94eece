/** One value changed in thought: which, to what, and what follows. The file is left alone until somebody asks to write. */
import type { Field, Remark, StackAnswer, WhatIfAnswer, Words } from '../stack/messages.js';
import { filled, h, percent, signed } from './dom.js';
import { remember, remembered, tell } from './vscode.js';

export interface WhatIf {
  readonly element: HTMLElement;
  show(answer: StackAnswer, words: Words): void;
  answered(answer: WhatIfAnswer | null): void;
}

export function whatIf(): WhatIf {
  const movers = h('div', { class: 'movers' });
  const field = h('select', { id: 'what-if-field' });
  const value = h('input', { id: 'what-if-value', type: 'text', spellcheck: 'false', autocomplete: 'off' });
  const problem = h('p', { id: 'what-if-problem', class: 'problem', role: 'alert' });
  const outcome = h('div', { class: 'outcome', role: 'status' });
  const write = h('button', { type: 'button', class: 'primary', disabled: true });
  const reset = h('button', { type: 'button', disabled: true });
  const heading = h('h2', { id: 'what-if' });
  const hint = h('p', { class: 'hint' });
  const fieldLabel = h('label', { for: 'what-if-field' });
  const valueLabel = h('label', { for: 'what-if-value' });
  const form = h(
    'div',
    { class: 'form' },
    fieldLabel,
    field,
    valueLabel,
    value,
    h('div', { class: 'buttons' }, write, reset),
  );
  const element = h(
    'section',
    { class: 'what-if', 'aria-labelledby': 'what-if' },
    heading,
    hint,
    movers,
    form,
    problem,
    outcome,
  );
  let words: Words = {};
  let fields: readonly Field[] = [];
  let waiting = false;
  let again = false;

  const chosen = (): Field | undefined => fields.find(({ path }) => path === field.value);
  const isChanged = (): boolean => value.value.trim() !== '' && value.value.trim() !== chosen()?.text;

  /** The next question goes out when the last one is answered. */
  const ask = (): void => {
    remember({ whatIf: { path: field.value, value: isChanged() ? value.value : null } });
    reset.disabled = !isChanged();
    if (!isChanged()) {
      write.disabled = true;
      problem.textContent = '';
      value.removeAttribute('aria-invalid');
      outcome.replaceChildren();
      return;
    }
    again = waiting;
    if (waiting) return;
    waiting = true;
    tell({ type: 'whatIf', path: field.value, value: value.value });
  };
  const take = (path: string): void => {
    field.value = path;
    value.value = chosen()?.text ?? '';
    ask();
  };

  field.addEventListener('change', () => take(field.value));
  value.addEventListener('input', ask);
  value.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') take(field.value);
  });
  reset.addEventListener('click', () => take(field.value));
  write.addEventListener('click', () => tell({ type: 'write', path: field.value, value: value.value }));
  value.setAttribute('aria-describedby', 'what-if-problem');

  const showMovers = ({ movers: found }: StackAnswer): void => {
    movers.replaceChildren();
    if (found === null || found.inputs.length === 0) return;
    const lines = found.inputs.map(({ name, path, swing, basis }) => {
      const text = `${filled(words.swing ?? '', percent(swing))} ${words[basis] ?? ''}`;
      if (path === null) return h('li', {}, name, h('span', { class: 'swing' }, text));
      const button = h('button', { type: 'button', class: 'link', title: path }, name);
      button.addEventListener('click', () => {
        take(path);
        value.focus();
        value.select();
      });
      return h('li', {}, button, h('span', { class: 'swing' }, text));
    });
    movers.append(h('h3', {}, filled(words.moves ?? '', found.title)), h('ol', {}, ...lines));
  };

  const showFields = (answer: StackAnswer): void => {
    const first = new Set((answer.movers?.inputs ?? []).flatMap(({ path }) => path ?? []));
    const kept = field.value;
    const before = chosen()?.text;
    fields = answer.fields;
    const option = ({ path }: Field): HTMLOptionElement => h('option', { value: path }, path);
    const top = fields.filter(({ path }) => first.has(path));
    const rest = fields.filter(({ path }) => !first.has(path));
    field.replaceChildren(
      ...(top.length > 0 ? [h('optgroup', { label: words.movers ?? '' }, ...top.map(option))] : []),
      ...(rest.length > 0 ? [h('optgroup', { label: words.everything ?? '' }, ...rest.map(option))] : []),
    );
    const earlier = kept === '' ? memory() : undefined;
    const wanted = earlier?.path ?? kept;
    const there = fields.some(({ path }) => path === wanted);
    field.value = there ? wanted : (fields[0]?.path ?? '');
    // What somebody typed stays; what merely showed the file goes along with it.
    if (earlier?.value && there) value.value = earlier.value;
    else if (!there || value.value === before || kept === '') value.value = chosen()?.text ?? '';
  };

  return {
    element,
    show: (answer, said) => {
      words = said;
      heading.textContent = words.whatIf ?? '';
      hint.textContent = words.whatIfHint ?? '';
      fieldLabel.textContent = words.field ?? '';
      valueLabel.textContent = words.value ?? '';
      write.textContent = words.write ?? '';
      reset.textContent = words.reset ?? '';
      element.hidden = answer.fields.length === 0;
      showMovers(answer);
      showFields(answer);
      ask();
    },
    answered: (answer) => {
      waiting = false;
      if (again) {
        again = false;
        ask();
        return;
      }
      // An answer to what nobody asks any more.
      if (!isChanged() || answer === null) return;
      problem.textContent = answer.problem ?? '';
      if (answer.problem === null) value.removeAttribute('aria-invalid');
      else value.setAttribute('aria-invalid', 'true');
      write.disabled = answer.edit === null;
      outcome.replaceChildren(...(answer.problem === null ? outcomeOf(answer, words) : []));
    },
  };
}

/** The field, and what somebody had typed over its value. */
function memory(): { readonly path: string; readonly value: string | null } | undefined {
  const kept = remembered().whatIf;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const [path, value]: unknown[] = [Reflect.get(kept, 'path'), Reflect.get(kept, 'value')];
  if (typeof path !== 'string') return undefined;
  return { path, value: typeof value === 'string' ? value : null };
}

function outcomeOf({ figures, gained, lost }: WhatIfAnswer, words: Words): HTMLElement[] {
  if (figures.length + gained.length + lost.length === 0) return [h('p', {}, words.nothingChanges ?? '')];
  const column = (title: string | undefined) => h('th', { scope: 'col' }, title ?? '');
  const table = h(
    'table',
    { class: 'changes' },
    h(
      'thead',
      {},
      h('tr', {}, column(words.figure), column(words.now), column(words.after), column(words.change)),
    ),
    h(
      'tbody',
      {},
      ...figures.map(({ title, before, after, change }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, title),
          h('td', {}, before ?? words.unknown ?? ''),
          h('td', {}, after ?? words.unknown ?? ''),
          h('td', {}, change?.relative ? signed(change.relative) : ''),
        ),
      ),
    ),
  );
  return [
    ...(figures.length > 0 ? [table] : []),
    ...remarks(words.gained, gained),
    ...remarks(words.lost, lost),
  ];
}

function remarks(title: string | undefined, found: readonly Remark[]): HTMLElement[] {
  if (found.length === 0) return [];
  const lines = found.map(({ severity, message, path }) =>
    h(
      'li',
      { class: `remark ${severity}` },
      h('strong', {}, severity),
      ' ',
      h('code', {}, path),
      ' ',
      message,
    ),
  );
  return [h('h3', {}, title ?? ''), h('ul', { class: 'remarks' }, ...lines)];
}
