/**
 * A new `commandId`: make it once for what a person does, and keep it for every retry.
 * `crypto.randomUUID` is missing on plain-HTTP intranets, `getRandomValues` is not.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
