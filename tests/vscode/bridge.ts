// The suite's eyes and hands outside the extension host. Only the server build of VS Code runs in a page the
// launcher can drive; on desktop VS Code there is no bridge and a test must be content with the VS Code API.

import * as http from 'node:http';

const address = process.env.CELLSPEC_UI_BRIDGE;

/** True where the suite can see the editor as a person does. */
export const hasBridge: boolean = address !== undefined && address !== '';

export type Modifier = 'Control' | 'Shift' | 'Alt';

export interface Squiggle {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** The number in the editor's margin, so it starts at 1. */
  readonly line: number;
  /** The underlined words. */
  readonly text: string;
}

/** Saves a picture of the window, or of the first element that matches; gives back the absolute path. */
export async function screenshot(path: string, selector?: string): Promise<string> {
  return String(await ask({ action: 'screenshot', path, selector }));
}

/** What the matching elements say, in page order. */
export async function texts(selector: string): Promise<readonly string[]> {
  return asArray(await ask({ action: 'texts', selector })).map(String);
}

export async function count(selector: string): Promise<number> {
  return Number(await ask({ action: 'count', selector }));
}

/** Waits until a matching element is visible; rejects after `timeout` milliseconds. */
export async function waitFor(selector: string, timeout?: number): Promise<void> {
  await ask({ action: 'waitFor', selector, timeout });
}

/** Waits for what opens by itself or by these keys; a key that came before the editor had the focus is pressed again. */
export async function waitForKeys(selector: string, ...keys: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    try {
      await waitFor(selector, 2500);
      return;
    } catch {
      await press(...keys);
    }
  }
  await waitFor(selector);
}

/** Moves the mouse over the first place the editor shows `text` and reads the pop-up. */
export async function hoverText(text: string, timeout?: number): Promise<string> {
  return String(await ask({ action: 'hoverText', text, timeout }));
}

/** Clicks on a text: in a menu or pop-up that shows it, else in the editor, else anywhere in the window. */
export async function clickText(text: string, modifiers?: readonly Modifier[]): Promise<void> {
  await ask({ action: 'click', text, modifiers });
}

/** Clicks on the first matching element, among those that contain `text` if it is given. */
export async function clickElement(
  selector: string,
  text?: string,
  modifiers?: readonly Modifier[],
): Promise<void> {
  await ask({ action: 'click', selector, text, modifiers });
}

/** Presses chords one after the other, in Playwright's words: `Control+.`, `Escape`, `F8`. */
export async function press(...keys: readonly string[]): Promise<void> {
  await ask({ action: 'press', keys });
}

/** Types where the focus is. The editor reacts as it does to a person: brackets close, lists complete. */
export async function type(text: string): Promise<void> {
  await ask({ action: 'type', text });
}

/** The squiggles on the screen, from top to bottom. */
export async function squiggles(): Promise<readonly Squiggle[]> {
  return asArray(await ask({ action: 'squiggles' })).map((each) => each as Squiggle);
}

/** The same eyes and hands inside the page of a view of ours: `stack`, `compare`. */
export interface ViewEyes {
  screenshot(path: string, selector: string): Promise<void>;
  texts(selector: string): Promise<readonly string[]>;
  count(selector: string): Promise<number>;
  /** One attribute of every match. */
  attributes(selector: string, name: string): Promise<readonly (string | null)[]>;
  /** What a screen reader is told of the first match, as Playwright writes it. */
  accessible(selector: string): Promise<string>;
  waitFor(selector: string, timeout?: number): Promise<void>;
  click(selector: string, text?: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Replaces what an input holds, or chooses from a list. */
  fill(selector: string, value: string): Promise<void>;
}

export function viewEyes(view: string): ViewEyes {
  const act = (action: string, details: object): Promise<unknown> => ask({ action, view, ...details });
  return {
    screenshot: async (path, selector) => void (await act('screenshot', { path, selector })),
    texts: async (selector) => asArray(await act('texts', { selector })).map(String),
    count: async (selector) => Number(await act('count', { selector })),
    attributes: async (selector, name) =>
      asArray(await act('attributes', { selector, name })).map((each) =>
        each === null ? null : String(each),
      ),
    accessible: async (selector) => String(await act('accessible', { selector })),
    waitFor: async (selector, timeout) => void (await act('waitFor', { selector, timeout })),
    click: async (selector, text) => void (await act('click', { selector, text })),
    focus: async (selector) => void (await act('focus', { selector })),
    fill: async (selector, value) => void (await act('fill', { selector, value })),
  };
}

function asArray(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new Error(`The bridge answered ${JSON.stringify(value)} where a list was expected.`);
  return value;
}

function ask(request: { readonly action: string; readonly [detail: string]: unknown }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (address === undefined) {
      reject(new Error('There is no bridge on this VS Code: ask hasBridge first.'));
      return;
    }
    const post = http.request(address, { method: 'POST' }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = JSON.parse(body) as { readonly result?: unknown; readonly error?: string };
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(`Bridge, ${request.action}: ${answer.error}`));
      });
    });
    post.on('error', reject);
    post.end(JSON.stringify(request));
  });
}
