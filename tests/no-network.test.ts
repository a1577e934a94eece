/**
 * No network and no telemetry: the built programs run with every way out closed and watched. (What the client does inside
 * VS Code is watched by the suite in tests/vscode/.)
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { commandNames } from '../server/src/cli/usage.js';
import { root } from './support/root.js';

const program = join(root, 'bin/cellspec.js');
const closed = ['--require', join(root, 'out/tests/support/no-network.js')];
let folder = '';
let log = '';

before(() => {
  assert.ok(existsSync(join(root, 'dist/server.js')), 'the bundles are built: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'cellspec-network-'));
  log = join(folder, 'used');
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the processes since the last look wanted from a network. */
function used(): string[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  rmSync(log);
  return lines;
}

const environment = () => ({ ...process.env, CELLSPEC_NETWORK_LOG: log, XDG_CACHE_HOME: folder });

function run(args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [...closed, ...args], {
    encoding: 'utf8',
    cwd: root,
    env: environment(),
  });
}

test('the watch sees each way out, also where its failure is swallowed', () => {
  const ways: Readonly<Record<string, string>> = {
    'net.Socket.connect': "require('net').connect(9)",
    'net.Server.listen': "require('net').createServer().listen(0)",
    'tls.connect': "require('tls').connect(9)",
    'dgram.send': "require('dgram').createSocket('udp4').send('x', 9)",
    'http.get': "require('http').get('http://127.0.0.1:9')",
    'https.request': "require('https').request('https://127.0.0.1:9')",
    'http2.connect': "require('http2').connect('http://127.0.0.1:9')",
    'dns.lookup': "require('dns').lookup('example.org', () => {})",
    'dns.promises.resolve4': "require('dns/promises').resolve4('example.org')",
    fetch: "fetch('http://127.0.0.1:9')",
  };
  for (const [what, code] of Object.entries(ways)) {
    assert.notEqual(run(['-e', code]).status, 0, what);
    assert.equal(used()[0], what);
    run(['-e', `try { ${code} } catch {}`]);
    assert.equal(used()[0], what);
  }
});

describe('command line', () => {
  const sample = 'samples/nmc811-argyrodite-li.cell.yaml';
  /** Something to do for each command of the help text. */
  const words: Readonly<Record<string, readonly string[]>> = {
    lint: ['samples'],
    explain: ['balance/np-ratio'],
    rules: [],
    materials: ['LLZO'],
    pair: ['NMC811', 'Li6PS5Cl'],
    sources: ['zhu2015'],
    draw: [sample],
    compute: [sample],
    report: ['samples'],
    init: ['--dry-run'],
    completion: ['bash'],
    baseline: ['samples', '--check'],
    compare: [sample, 'samples/nmc622-graphite-pouch.cell.yaml'],
  };

  for (const command of commandNames.filter((name) => name !== 'lsp')) {
    test(command, () => {
      const more = words[command];
      assert.ok(more !== undefined, `say here what \`cellspec ${command}\` is to be run with`);
      const { status, stderr } = run([program, command, ...more]);
      assert.ok(status === 0 || status === 1, stderr);
      assert.deepEqual(used(), []);
    });
  }
});

describe('language server', () => {
  test('answers everything it offers, for every sample', async () => {
    const child = spawn(process.execPath, [...closed, program, 'lsp'], { cwd: root, env: environment() });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    let published = 0;
    connection.onNotification('textDocument/publishDiagnostics', () => {
      published += 1;
    });
    connection.onRequest(() => null);
    connection.listen();
    const rootUri = pathToFileURL(root).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'cellspec' }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      initializationOptions: { sourceDocuments: true },
    });
    await connection.sendNotification('initialized', {});
    const names = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => each.endsWith('.yaml'))) {
      const file = join(root, 'samples', name);
      const uri = pathToFileURL(file).href;
      const text = readFileSync(file, 'utf8');
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'cellspec', version: 1, text },
      });
      const line = text.split('\n').findIndex((each) => each.includes('active_material'));
      const position = { line: Math.max(line, 0), character: 20 };
      const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
      const textDocument = { uri };
      for (const [method, params] of Object.entries({
        hover: { textDocument, position },
        completion: { textDocument, position },
        definition: { textDocument, position },
        references: { textDocument, position, context: { includeDeclaration: true } },
        documentSymbol: { textDocument },
        codeLens: { textDocument },
        inlayHint: { textDocument, range },
        documentLink: { textDocument },
        codeAction: { textDocument, range, context: { diagnostics: [] } },
      })) {
        // What a build does not offer yet, it refuses; that is an answer too.
        await connection.sendRequest(`textDocument/${method}`, params).catch(() => null);
      }
    }
    assert.ok(published > 0);
    await connection.sendRequest('shutdown');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
    assert.deepEqual(used(), []);
  });

  test('opens no port and no pipe, whatever it is told', () => {
    const { status, stderr } = run([program, 'lsp', '--socket=9257']);
    assert.equal(status, 2);
    assert.match(stderr, /opens no port/);
    // The server itself, without the launcher before it, falls back to standard input, which is closed here.
    for (const words of [['--socket=9257'], ['--socket', '9257'], ['--pipe=/tmp/cellspec-none'], []]) {
      const outcome = run([join(root, 'dist/server.js'), ...words]);
      assert.deepEqual(used(), [], words.join(' '));
      assert.equal(outcome.status, 1, 'its input ended before a shutdown');
    }
  });

  test('ends when its editor is gone', async () => {
    const parent = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(program)}, 'lsp'], { stdio: ['pipe', 'inherit', 'inherit'] });
      child.stdin.write('Content-Length: 2\\r\\n\\r\\n{}');
      process.stderr.write(String(child.pid));
      setInterval(() => {}, 1000);`;
    const editor = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'ignore', 'pipe'] });
    const pid = await new Promise<number>((resolve) =>
      editor.stderr.once('data', (data: Buffer) => resolve(Number(data))),
    );
    editor.kill('SIGKILL');
    for (let tries = 0; isAlive(pid); tries++) {
      assert.ok(tries < 600, 'the server outlives its editor');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
