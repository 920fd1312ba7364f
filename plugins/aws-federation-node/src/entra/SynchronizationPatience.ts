import { GraphError } from '@microsoft/microsoft-graph-client';
import { graphPermissions } from '../permissions/GraphPermission';
import { EntraClient } from './EntraClient';
import { GraphCall } from './GraphCall';
import { GraphTransport } from './GraphTransport';

const { synchronization } = graphPermissions;
const permission = 'Synchronization.ReadWrite.All';

interface Call extends Omit<GraphCall, 'permission' | 'permitted'> {
  /** Answered with 401 to the owner of the application for good. */
  refusedToOwners?: true;
}

/**
 * How long refusals of the synchronization service are waited out.
 *
 * This service answers 401, without a word, for a missing permission
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8800), but also for
 * a while after an application was created, and for a job in quarantine. Which it is, the
 * access token tells: with the permission in it, or that of an owner, a run waits as long as
 * for a busy service. A check waits moments, so that it keeps its time for the other parts.
 */
export class SynchronizationPatience {
  constructor(
    private readonly graph: Pick<GraphTransport, 'known' | 'timing'>,
    private readonly credential: EntraClient['credential'],
  ) {}

  /** Waits out a refusal that is not for a missing permission: a run long, a check briefly. */
  async patient({ refusedToOwners, ...call }: Call): Promise<GraphCall> {
    const { known, timing } = this.graph;
    const granted = await this.granted();
    const permitted = granted.includes(permission);
    const mayManage = synchronization.some(each => granted.includes(each));
    const isAllowed = refusedToOwners ? permitted : mayManage;
    const believedAt =
      Date.now() + (known ? timing.requestMs : timing.checkedRefusalMs);
    const mayPass = ({ statusCode }: GraphError) =>
      statusCode !== 403 || (mayManage && Date.now() < believedAt);
    return {
      ...call,
      permission,
      permitted,
      alsoRetry: (error: GraphError) =>
        (isAllowed && known !== undefined && error.statusCode === 401) ||
        (mayPass(error) && (call.alsoRetry?.(error) ?? false)),
    };
  }

  /** Believes a refusal at once: whoever asks goes on without the answer. */
  async impatient(
    call: Omit<GraphCall, 'permission' | 'permitted'>,
  ): Promise<GraphCall> {
    const granted = await this.granted();
    return { ...call, permission, permitted: granted.includes(permission) };
  }

  /** A token that does not tell is taken for one without any. */
  private async granted(): Promise<string[]> {
    const granted = await this.credential
      .permissions()
      // Who gave up hears so from the request.
      .catch(() => undefined);
    return granted ?? [];
  }
}
