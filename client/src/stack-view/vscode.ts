/** The line to the extension. What is remembered survives a reload of the window. */
import type { FromView } from '../stack/messages.js';

interface Line {
  postMessage(message: FromView): void;
  setState(state: object): void;
  getState(): unknown;
}

declare function acquireVsCodeApi(): Line;

const line = acquireVsCodeApi();

export function tell(message: FromView): void {
  line.postMessage(message);
}

/** Added to what is remembered already. */
export function remember(part: object): void {
  line.setState({ ...remembered(), ...part });
}

export function remembered(): Readonly<Record<string, unknown>> {
  const state = line.getState();
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
