/**
 * Prints of contents and names nobody guesses. `node:crypto` brings Node's streams along, a tenth of what a short run
 * takes, so it is loaded by those who need it.
 */
const crypto = () => require('node:crypto') as typeof import('node:crypto');

/** SHA-256 of all parts, one after the other. */
export function sha256(parts: readonly (string | Uint8Array)[], as: 'base64' | 'base64url'): string {
  const hash = crypto().createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest(as);
}

export function randomName(): string {
  return crypto().randomBytes(8).toString('hex');
}
