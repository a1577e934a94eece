/** Notices every way out of a Node process: sockets, servers, names looked up, requests. */
import dgram = require('node:dgram');
import dns = require('node:dns');
import http = require('node:http');
import http2 = require('node:http2');
import https = require('node:https');
import net = require('node:net');
import tls = require('node:tls');

type Callable = (this: unknown, ...words: unknown[]) => unknown;

/** Puts `onUse` before each of them, with the stack of who called; it may throw, and else the call goes on as it was. */
export function watchNetwork(onUse: (what: string, caller: string) => void): void {
  const before = (home: object, name: string, what: string): void => {
    const original: unknown = Reflect.get(home, name);
    if (typeof original !== 'function') return;
    const watched: Callable = function (...words) {
      const caller = { stack: '' };
      Error.captureStackTrace(caller, watched);
      onUse(what, caller.stack);
      return Reflect.apply(original, this, words);
    };
    Reflect.defineProperty(home, name, { value: watched, configurable: true, writable: true });
  };
  before(net.Socket.prototype, 'connect', 'net.Socket.connect');
  before(net.Server.prototype, 'listen', 'net.Server.listen');
  before(tls, 'connect', 'tls.connect');
  before(http2, 'connect', 'http2.connect');
  for (const name of ['bind', 'send', 'connect']) before(dgram.Socket.prototype, name, `dgram.${name}`);
  for (const name of ['request', 'get']) {
    before(http, name, `http.${name}`);
    before(https, name, `https.${name}`);
  }
  for (const name of [
    'lookup',
    'lookupService',
    ...Object.keys(dns).filter((each) => /^resolve|^reverse/.test(each)),
  ]) {
    before(dns, name, `dns.${name}`);
    before(dns.promises, name, `dns.promises.${name}`);
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource']) before(globalThis, name, name);
}
