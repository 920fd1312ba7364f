import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CloudState } from './CloudState';

/**
 * Holds the state of both clouds in memory and, when it has a file, writes it down soon
 * after each change so that it survives a restart.
 */
export class CloudStore {
  #state: CloudState;
  #file?: string;
  #writing: Promise<void> = Promise.resolve();
  #dirty = false;
  #beforeLastWrite?: CloudState;
  readonly #stale = new AsyncLocalStorage<CloudState>();

  private constructor(state: CloudState, file?: string) {
    this.#state = state;
    this.#file = file;
  }

  static inMemory(state: CloudState): CloudStore {
    return new CloudStore(state);
  }

  /** Goes on with what the file holds, or starts from the seed when there is none. */
  static async open(file: string, seed: () => Promise<CloudState>) {
    const found = await readFile(file, 'utf8').catch(error => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    const store = new CloudStore(
      found ? (JSON.parse(found) as CloudState) : await seed(),
      file,
    );
    store.changed();
    return store;
  }

  get state(): CloudState {
    return this.#stale.getStore() ?? this.#state;
  }

  /** To be called before a write when a stale read is to show what was before it. */
  remember() {
    this.#beforeLastWrite = structuredClone(this.#state);
  }

  /** Runs a read on a replica that has not seen the last remembered write. */
  readStale(read: () => void) {
    this.#stale.run(this.#beforeLastWrite ?? this.#state, read);
  }

  replace(state: CloudState) {
    this.#state = state;
    this.changed();
  }

  /** To be called after each change of the state. */
  changed() {
    if (!this.#file || this.#dirty) return;
    this.#dirty = true;
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Resolves when everything is on disk. */
  async flush() {
    await this.#writing;
  }

  async #write() {
    this.#dirty = false;
    const file = this.#file!;
    await mkdir(dirname(file), { recursive: true });
    // It holds private keys and tokens, if only simulated ones.
    await writeFile(`${file}.new`, JSON.stringify(this.#state), {
      mode: 0o600,
    });
    await rename(`${file}.new`, file);
  }
}
