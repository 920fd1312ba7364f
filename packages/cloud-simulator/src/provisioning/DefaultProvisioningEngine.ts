import { SimulatorContext } from '../SimulatorContext';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { jobsOf } from '../state/jobsOf';
import { ConnectionTestError } from './ConnectionTestError';
import { isPlanned } from './isPlanned';
import { openConnection } from './openConnection';
import { provisionOnDemand } from './provisionOnDemand';
import { OnDemandObject } from './eventOnDemand';
import { ProvisioningSubject } from './ProvisioningSubject';
import { ProvisioningEngine } from './ProvisioningEngine';
import { runCycle } from './runCycle';
import { SYNCHRONIZATION_RULE_ID, templateSchema } from './templateSchema';

/** Entra's provisioning service over the simulator's state. */
export class DefaultProvisioningEngine implements ProvisioningEngine {
  readonly #context: Pick<SimulatorContext, 'store' | 'clock' | 'fetch'>;
  /** Work in progress by job: what touches one job happens one after the other. */
  readonly #running = new Map<string, Promise<unknown>>();

  private constructor(
    context: Pick<SimulatorContext, 'store' | 'clock' | 'fetch'>,
  ) {
    this.#context = context;
  }

  static create(context: Pick<SimulatorContext, 'store' | 'clock' | 'fetch'>) {
    return new DefaultProvisioningEngine(context);
  }

  async validateCredentials(options: {
    tenant: EntraTenantState;
    secrets: Record<string, string>;
    job?: SynchronizationJobState;
  }): Promise<{ ok: true } | { ok: false; code: string; message: string }> {
    try {
      await openConnection({
        ...options,
        fetch: this.#context.fetch,
        schema: options.job?.schema ?? templateSchema(),
      });
      return { ok: true };
    } catch (error) {
      if (!(error instanceof ConnectionTestError)) throw error;
      return { ok: false, code: error.code, message: error.message };
    }
  }

  async provisionOnDemand(
    tenant: EntraTenantState,
    servicePrincipal: EntraServicePrincipal,
    ruleId: string,
    subject: ProvisioningSubject,
    job = servicePrincipal.simulated.job,
  ): Promise<{ key: string; value: string }> {
    const object = findObject(tenant, subject);
    if (!job) return notFound('synchronization job');
    if (!object) {
      return notFound(`${subject.type.toLowerCase()} ${subject.id}`);
    }
    if (ruleId !== SYNCHRONIZATION_RULE_ID) {
      return notFound(`synchronization rule ${ruleId}`);
    }
    const { store, clock, fetch } = this.#context;
    return this.#inTurn(job.id, async () => {
      const answer = await provisionOnDemand({
        clock,
        fetch,
        tenant,
        servicePrincipal,
        job,
        object,
      });
      store.changed();
      return answer;
    });
  }

  async runCycle(
    tenant: EntraTenantState,
    servicePrincipal: EntraServicePrincipal,
    job = servicePrincipal.simulated.job,
  ): Promise<void> {
    if (!job) return;
    const { store, clock, fetch } = this.#context;
    await this.#inTurn(job.id, async () => {
      await runCycle({ clock, fetch, tenant, servicePrincipal, job });
      store.changed();
    });
  }

  async runDueCycles(): Promise<void> {
    const { store, clock } = this.#context;
    for (const tenant of store.state.tenants) {
      for (const servicePrincipal of tenant.servicePrincipals) {
        for (const job of jobsOf(servicePrincipal)) {
          const due =
            isPlanned(job) && new Date(job.nextCycleAt) <= clock.now();
          if (due) await this.runCycle(tenant, servicePrincipal, job);
        }
      }
    }
  }

  templateSchema(): Record<string, any> {
    return templateSchema();
  }

  #inTurn<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#running.get(jobId) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    this.#running.set(jobId, mine);
    return mine;
  }
}

/** Members that the group does not have are left out. */
function findObject(
  tenant: EntraTenantState,
  subject: ProvisioningSubject,
): OnDemandObject | undefined {
  if (subject.type === 'User') {
    const user = tenant.users.find(each => each.id === subject.id);
    return user && { user };
  }
  const group = tenant.groups.find(each => each.id === subject.id);
  return (
    group && {
      group,
      members: tenant.users.filter(
        each =>
          subject.memberIds.includes(each.id) &&
          group.members.includes(each.id),
      ),
    }
  );
}

function notFound(what: string): { key: string; value: string } {
  return {
    key: JSON.stringify({
      result: 'Failure',
      details: {
        errorCode: 'NotFound',
        errorMessage: `The ${what} does not exist.`,
      },
    }),
    value: '{}',
  };
}
