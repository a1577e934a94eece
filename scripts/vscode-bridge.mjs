// What a test suite inside the extension host may ask of the page that shows the editor.
// The suite's side, with types, is tests/vscode/bridge.ts.

import http from 'node:http';
import path from 'node:path';

const ACTION_TIMEOUT = 10_000;
/** The first view of a window in a browser waits for a worker that serves its files. */
const VIEW_TIMEOUT = 30_000;

// Where to look for a text, as pairs of area and what holds a text in it. Pop-ups lie over the editor: look there first.
const POP_UPS =
  '.context-view, .quick-input-widget, .monaco-dialog-box, .notifications-toasts, .monaco-resizable-hover, .suggest-widget';
const EDITOR = [['.editor-group-container', '.view-line']];
const ANYWHERE = [[POP_UPS, '*'], ...EDITOR, ['body', '*']];

/** Answers `POST {action, ...}` with `{result}` or `{error}`; gives back its own address. */
export function startBridge(currentPage) {
  const server = http.createServer(async (request, response) => {
    let answer;
    try {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { action, ...details } = JSON.parse(body);
      const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
      if (!act) throw new Error(`Unknown action "${action}". Known: ${Object.keys(ACTIONS).join(', ')}.`);
      answer = { result: await act(currentPage(), details) };
    } catch (error) {
      answer = { error: error.message };
    }
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

// `view`: look inside the page of this view of ours (its body says `data-view`) instead of the workbench around it.
const ACTIONS = {
  async screenshot(page, { path: file, selector, view }) {
    const target = selector ? (await inside(page, view)).locator(selector).first() : page;
    await target.screenshot({ path: path.resolve(file), animations: 'disabled' });
    return path.resolve(file);
  },
  async texts(page, { selector, view }) {
    const all = (await inside(page, view)).locator(selector);
    // A part of a drawing has no innerText.
    return (await all.evaluateAll((each) => each.map((one) => one.innerText ?? one.textContent))).map(plain);
  },
  count: async (page, { selector, view }) => (await inside(page, view)).locator(selector).count(),
  /** One attribute of every match; null where it has none. */
  attributes: async (page, { selector, name, view }) =>
    (await inside(page, view))
      .locator(selector)
      .evaluateAll((all, which) => all.map((each) => each.getAttribute(which)), name),
  /** What a screen reader is told. */
  accessible: async (page, { selector, view }) =>
    (await inside(page, view)).locator(selector).first().ariaSnapshot(),
  /** Puts the focus on the first match. */
  async focus(page, { selector, view }) {
    await (await inside(page, view)).locator(selector).first().focus({ timeout: ACTION_TIMEOUT });
    return true;
  },
  /** Replaces what an input holds, or chooses from a list. */
  async fill(page, { selector, value, view }) {
    const input = (await inside(page, view)).locator(selector).first();
    const isList = await input.evaluate((element) => element.tagName === 'SELECT');
    await (isList ? input.selectOption(value) : input.fill(value));
    return true;
  },
  async waitFor(page, { selector, view, timeout = ACTION_TIMEOUT }) {
    await (await inside(page, view))
      .locator(selector)
      .first()
      .waitFor({ timeout })
      .catch(() => {
        throw new Error(`Nothing that matches "${selector}" became visible within ${timeout / 1000} s.`);
      });
    return true;
  },
  async click(page, { selector, text, view, modifiers = [] }) {
    if (selector) {
      const all = (await inside(page, view)).locator(selector);
      await (text === undefined ? all : all.filter({ hasText: text }))
        .first()
        .click({ modifiers, timeout: ACTION_TIMEOUT });
      return true;
    }
    const spot = await spotOf(page, text, ANYWHERE);
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.click(spot.x, spot.y);
    for (const key of modifiers) await page.keyboard.up(key);
    return true;
  },
  async press(page, { keys }) {
    for (const key of [keys].flat()) await page.keyboard.press(key);
    return true;
  },
  async type(page, { text }) {
    await page.keyboard.type(text, { delay: 10 });
    return true;
  },
  squiggles: (page) => page.evaluate(readSquiggles),
  async hoverText(page, { text, timeout = ACTION_TIMEOUT }) {
    const widget = page
      .locator('.monaco-resizable-hover .monaco-hover:not(.hidden) .monaco-hover-content')
      .filter({ visible: true });
    await page.mouse.move(1, 1); // off the editor, so that an earlier hover goes away
    await widget
      .first()
      .waitFor({ state: 'hidden', timeout: 2_000 })
      .catch(() => page.keyboard.press('Escape'));
    const spot = await spotOf(page, text, EDITOR, timeout);
    await page.mouse.move(spot.x, spot.y, { steps: 3 });
    // Diagnostics and hover providers answer one after the other: take the text once it stands still.
    let last = '';
    for (const end = Date.now() + timeout; Date.now() < end; await page.waitForTimeout(250)) {
      const now = (await widget.allInnerTexts()).map(plain).join('\n').trim();
      if (now !== '' && now === last && !/^Loading\.\.\.$/m.test(now)) return now;
      last = now;
    }
    throw new Error(`No hover appeared over "${text}" within ${timeout / 1000} s.`);
  },
};

/** The workbench, or the innermost frame that holds the view. A view loads in steps, so it may have to be waited for. */
async function inside(page, view) {
  if (view === undefined) return page;
  for (const end = Date.now() + VIEW_TIMEOUT; Date.now() < end; await page.waitForTimeout(100)) {
    for (const frame of page.frames().reverse()) {
      const found = await frame
        .locator(`body[data-view="${view}"] #page > *`)
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
  }
  throw new Error(`No view "${view}" appeared within ${VIEW_TIMEOUT / 1000} s.`);
}

const plain = (text) => text.replaceAll('\u00a0', ' ');

/** The middle of a text, in the first of the areas that shows it. */
async function spotOf(page, text, areas, timeout = ACTION_TIMEOUT) {
  for (const end = Date.now() + timeout; Date.now() < end; await page.waitForTimeout(100)) {
    const spot = await page.evaluate(findText, { wanted: text, areas });
    if (spot) return spot;
  }
  throw new Error(`"${text}" did not appear on the screen within ${timeout / 1000} s.`);
}

// The two functions below run inside the page, so each must be whole in itself.

function findText({ wanted, areas }) {
  const inside = (element, x, y) => {
    const box = element.getBoundingClientRect();
    return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  };
  for (const [area, leaf] of areas) {
    for (const root of document.querySelectorAll(area)) {
      const holders = [...root.querySelectorAll(leaf)].filter((each) =>
        each.textContent.replaceAll('\u00a0', ' ').includes(wanted),
      );
      // The innermost ones, from top to bottom: the editor keeps its lines in no particular order.
      const innermost = holders.filter(
        (each) => !holders.some((other) => other !== each && each.contains(other)),
      );
      innermost.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      for (const holder of innermost) {
        const start = holder.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        const range = document.createRange();
        const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
        let offset = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const from = start - offset;
          const to = start + wanted.length - offset;
          if (0 <= from && from <= node.length) range.setStart(node, from);
          if (0 < to && to <= node.length) range.setEnd(node, to);
          offset += node.length;
        }
        const box = range.getBoundingClientRect();
        const spot = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
        const frame = holder.closest('.overflow-guard') ?? document.documentElement;
        if (box.width > 0 && inside(frame, spot.x, spot.y)) return spot;
      }
    }
  }
  return undefined;
}

/** Every squiggle on the screen as a person reads it: how grave, on which line, under which words. */
function readSquiggles() {
  const found = [];
  for (const mark of document.querySelectorAll('.view-overlays .cdr[class*="squiggly-"]')) {
    const box = mark.getBoundingClientRect();
    const middle = (box.top + box.bottom) / 2;
    const editor = mark.closest('.monaco-editor');
    const onSameRow = (each) => {
      const row = each.getBoundingClientRect();
      return row.top <= middle && middle < row.bottom;
    };
    const line = [...editor.querySelectorAll('.view-line')].find(onSameRow);
    const number = [...editor.querySelectorAll('.line-numbers')].find(onSameRow);
    let text = '';
    const walker = document.createTreeWalker(line ?? document.createElement('div'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const letter = range.getBoundingClientRect();
        const x = (letter.left + letter.right) / 2;
        if (box.left <= x && x <= box.right) text += node.data[i];
      }
    }
    const severity = /squiggly-(error|warning|info|hint)/.exec(mark.className)?.[1];
    if (severity)
      found.push({ severity, line: Number(number?.textContent), text: text.replaceAll('\u00a0', ' ') });
  }
  return found.sort((a, b) => a.line - b.line);
}
