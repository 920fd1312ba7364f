/**
 * What one run has read of Microsoft Graph. It does not vanish while the run deletes
 * nothing: a 404 or an empty list comes from a replica that is behind then.
 */
export class SeenPaths {
  readonly #paths = new Set<string>();

  add(path: string): void {
    this.#paths.add(path);
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** After a deletion, which may take more with it. */
  clear(): void {
    this.#paths.clear();
  }
}
