/**
 * Whether a call yields what it reads: by its name, as in `directory.eachUser`. A stream
 * can be read only once, so that nobody keeps it for another reader.
 *
 * @param name - of the method, after its area
 */
export function isStream(name: string): boolean {
  return /(^|\.)each/.test(name);
}
