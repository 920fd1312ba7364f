import { EntraClient } from '../EntraClient';
import { KnownDirectory } from '../KnownDirectory';
import { answerJson } from './answerJson';
import { DirectoryCopy, reads, writes } from './directoryCopy';
import { GraphTestServer, ReceivedRequest } from './GraphTestServer';

/** Entra's directory in two copies, of which one lacks the last write. */
export class LaggingDirectory {
  now: DirectoryCopy = {
    application: { id: 'app', appId: 'app-id', identifierUris: [] },
    principal: {
      id: 'sp',
      appId: 'app-id',
      preferredSingleSignOnMode: null,
      keyCredentials: [],
    },
    assignments: [],
    policies: [],
    assigned: [],
  };
  before = structuredClone(this.now);
  /** How many of the next readings come from the copy before the last write. */
  behind = 0;
  #server!: GraphTestServer;

  static async start(): Promise<LaggingDirectory> {
    const directory = new LaggingDirectory();
    directory.#server = await GraphTestServer.start((request, response) => {
      const answer = directory.#answer(request);
      if (answer) answerJson(response, 200, answer);
      else if (request.method === 'GET')
        answerJson(response, 404, { error: {} });
      else response.writeHead(204).end();
    });
    return directory;
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  get requests(): ReceivedRequest[] {
    return this.#server.requests;
  }

  /** Of a run; without what it knows, every answer is believed. */
  client(known?: KnownDirectory): EntraClient {
    return this.#server.client({ known });
  }

  #answer({ method, target, body }: ReceivedRequest): object | string | void {
    const [path] = target.split('?');
    if (method !== 'GET') {
      this.before = structuredClone(this.now);
      return writes[`${method} ${path}`](
        this.now,
        body as Record<string, string>,
      );
    }
    this.behind -= 1;
    if (path.endsWith('/federationmetadata.xml')) {
      return this.behind >= 0 ? undefined : 'new';
    }
    return reads[path](this.behind >= 0 ? this.before : this.now);
  }
}
