/** Between the addresses of the protocol and the paths of this machine. */
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Undefined for everything that is not a file here: `untitled:`, a file on another machine. */
export function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
