type Holds = (found: unknown) => boolean;

interface Written {
  read(): Promise<unknown>;
  /** What must be so, by what was written. */
  holds: Map<string, Holds>;
  /** The run has deleted it: whoever finds it reads an old copy. */
  hasEnded: boolean;
}

/** In a path of the directory; what the synchronization service knows is its own. */
const directoryObject =
  /^\/(servicePrincipals|applications)\/[^/?]+(?!.*\/synchronization)/;

/**
 * What one run of a template knows of Entra's directory. Each request may be answered by
 * another replica, and replicas are behind by different times: an answer that lacks what
 * the run has read or written is an old one.
 */
export class KnownDirectory {
  readonly #seen = new Set<string>();
  #hasDeleted = false;
  #mayHaveWritten = false;
  readonly #written = new Map<string, Written>();
  /** The job that the run works on, paused or not, by id of the service principal. */
  readonly jobIds = new Map<string, string>();

  /** Remembers that the run has read something there, with a path and its query. */
  saw(target: string): void {
    this.#seen.add(target);
    const object = directoryObject.exec(target)?.[0];
    if (object) this.#seen.add(object);
  }

  /**
   * Whether the run has read something there, or the object that it hangs off. False once
   * the run has deleted anything, which may have taken more with it.
   */
  hasSeen(target: string): boolean {
    if (this.#hasDeleted) return false;
    const object = directoryObject.exec(target)?.[0];
    return (
      this.#seen.has(target) || (object !== undefined && this.#seen.has(object))
    );
  }

  /** A request that changes the directory is on its way; its answer may be lost. */
  writing(): void {
    this.#mayHaveWritten = true;
  }

  /** Whether anything of this run may be on its way to the replicas. */
  get mayHaveWritten(): boolean {
    return this.#mayHaveWritten;
  }

  /**
   * Remembers what the run has written.
   *
   * @param path - of the object or the list, for example `/servicePrincipals/…`
   * @param read - reads it once, and believes whichever replica answers; undefined where
   *   that does not have it
   * @param holds - what must be so, by a name; the same name again replaces it
   */
  wrote<T>(
    path: string,
    read: () => Promise<T | undefined>,
    holds: Record<string, (found: T) => boolean>,
  ): void {
    const written = this.#written.get(path) ?? {
      read,
      holds: new Map(),
      hasEnded: false,
    };
    for (const [name, condition] of Object.entries(holds)) {
      written.holds.set(name, condition as Holds);
    }
    this.#written.set(path, written);
  }

  /** Remembers that the run has deleted an object, and what hangs off it. */
  ended(path: string, read: () => Promise<unknown>): void {
    this.#written.set(path, { read, holds: new Map(), hasEnded: true });
  }

  /** Whether an answer is from before the run's writes. One that is missing is none. */
  isBehind(path: string, found: unknown): boolean {
    if (found === undefined) return false;
    const written = this.#written.get(path);
    if (!written) return false;
    return (
      written.hasEnded ||
      [...written.holds.values()].some(condition => !condition(found))
    );
  }

  /** Whether a reading shows the run's writes: one that is missing, only an end. */
  shows(path: string, found: unknown): boolean {
    return found === undefined
      ? this.#written.get(path)?.hasEnded ?? true
      : !this.isBehind(path, found);
  }

  /** Somebody else has changed it since: what the run wrote counts no more. */
  forget(path: string): void {
    this.#written.delete(path);
  }

  /** What hangs off the object goes with it. */
  deleted(path: string): void {
    this.#hasDeleted = true;
    for (const known of this.#written.keys()) {
      if (known.startsWith(path)) this.forget(known);
    }
  }

  /** Everything that the run has written and nobody has changed since. */
  get written(): Array<{ path: string; read(): Promise<unknown> }> {
    return [...this.#written].map(([path, { read }]) => ({ path, read }));
  }
}
