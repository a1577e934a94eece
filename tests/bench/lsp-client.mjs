/** A language client with just enough of the protocol to measure a server over standard input and output. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { inRoot, plainEnvironment } from './place.mjs';

const probe = inRoot('tests/bench/heap-probe.cjs');

/**
 * `configuration` answers what a server asks for by section, `flags` are those of Node. Every wait ends with an error when
 * the server does.
 */
export function startServer(script, { configuration = {}, flags = [] } = {}) {
  const child = spawn(process.execPath, [...flags, '--expose-gc', '--require', probe, script, '--stdio'], {
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const pending = new Map();
  const waiting = new Set();
  const published = [];
  let lastId = 0;
  let stderr = '';
  let asked;
  child.stderr.on('data', (chunk) => {
    stderr = (stderr + chunk).slice(-2000);
    const told = /\nmemory (\{.*\})\n/.exec(stderr);
    if (told === null || asked === undefined) return;
    stderr = '';
    asked(JSON.parse(told[1]));
  });
  child.on('exit', (code) => fail(new Error(`${script} ended with ${code}: ${stderr}`)));
  child.stdin.on('error', () => {});
  readMessages(child.stdout, handle);

  function fail(error) {
    for (const { reject } of [...pending.values(), ...waiting]) reject(error);
    pending.clear();
    waiting.clear();
  }

  function handle(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const publish = { at: performance.now(), ...message.params };
      published.push(publish);
      for (const wait of [...waiting]) {
        if (!wait.accepts(publish)) continue;
        waiting.delete(wait);
        wait.resolve(publish);
      }
    } else if (message.method !== undefined && message.id !== undefined) {
      const result =
        message.method === 'workspace/configuration'
          ? message.params.items.map(({ section }) => configuration[section] ?? null)
          : null;
      write(child, [{ id: message.id, result }]);
    } else if (message.id !== undefined) {
      pending.get(message.id)?.resolve(message.result);
      pending.delete(message.id);
    }
  }

  return {
    published,
    notify: (method, params) => write(child, [{ method, params }]),
    /** Several notifications in one piece, as they queue up while a server is busy. */
    notifyAll: (messages) => write(child, messages),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        write(child, [{ id: lastId, method, params }]);
      }),
    /** The next publish that `accepts` agrees to. */
    nextPublish: (accepts, limit = 60_000) => within(limit, (wait) => waiting.add({ accepts, ...wait })),
    /** Bytes of the heap after garbage was collected, and of the process. */
    memory: () =>
      new Promise((resolve) => {
        asked = resolve;
        child.kill('SIGUSR2');
      }),
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
    },
  };
}

function within(limit, start) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no diagnostics within ${limit} ms`)), limit);
    start({
      resolve: (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      reject: (error) => {
        clearTimeout(timer);
        reject(error);
      },
    });
  });
}

function write(child, messages) {
  const pieces = messages.map((message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  child.stdin.write(pieces.join(''));
}

function readMessages(stream, handle) {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, end))?.[1]);
      if (buffer.length < end + 4 + length) return;
      const body = buffer.toString('utf8', end + 4, end + 4 + length);
      buffer = buffer.subarray(end + 4 + length);
      handle(JSON.parse(body));
    }
  });
}

/** As far as an editor gets before it shows anything. Returns when `initialize` was answered. */
export function initialize(server) {
  return server.request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        workspaceFolders: true,
      },
      textDocument: {
        synchronization: { dynamicRegistration: true },
        publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
        completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
}
