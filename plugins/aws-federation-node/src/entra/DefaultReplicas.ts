import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';

/**
 * Of each object as many as terraform-provider-azuread asks for (microsoft-graph.md,
 * section 1). In all so many that chance hides a replica that is behind, one of three,
 * once in hundreds of times.
 */
const readings = { ofEach: 5, inAll: 15 };

type Replicas = EntraClient['replicas'];

/** Which of this run's writes have reached every copy of the directory. */
export class DefaultReplicas implements Replicas {
  constructor(private readonly graph: GraphTransport) {}

  expect<T>(
    name: string,
    read: () => Promise<T>,
    holds: (found: T) => boolean,
  ): void {
    this.graph.known?.wrote(name, read, { holds });
  }

  async catchUp(): Promise<void> {
    await this.graph.readUntilReplicated(readings);
  }
}
