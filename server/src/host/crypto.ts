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

/** The same of a single one; in one step where Node can (20.12 and later), which takes half the time for what is short. */
export function sha256Of(content: string | Uint8Array): string {
  const { hash } = crypto() as Partial<typeof import('node:crypto')>;
  return hash === undefined ? sha256([content], 'base64url') : hash('sha256', content, 'base64url');
}

export function randomName(): string {
  return crypto().randomBytes(8).toString('hex');
}
