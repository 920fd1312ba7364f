import type {
  Application,
  ServicePrincipal,
  SynchronizationJob,
} from '@microsoft/microsoft-graph-types';
import { findApplication, listCandidates } from '../steps/findApplication';
import { foreignApplicationProblem } from '../steps/foreignApplication';

/** What is left of a federation in Entra; `problem` says why a person must decide. */
export interface Removable {
  application?: Application & { id: string };
  servicePrincipal?: ServicePrincipal & { id: string };
  /** As a rule one, or none. */
  jobs: Array<SynchronizationJob & { id: string }>;
  problem?: string;
}

/**
 * Looks for the parts of a federation, each of which may already be gone. An
 * application that serves another organization is a problem, never a part.
 */
export async function findRemovable(
  context: Parameters<typeof findApplication>[0],
): Promise<Removable> {
  const { entra, specification, tenant } = context;
  const { displayName } = specification.application;
  const candidates = await listCandidates(context);
  if (candidates.length > 1) {
    return {
      jobs: [],
      problem: `Tenant ${tenant.name} has ${candidates.length} enterprise applications "${displayName}". Rename the ones that must stay, and run this again.`,
    };
  }
  const [application] = candidates;
  if (!application?.id || !application.appId) {
    return { jobs: [] };
  }
  const identifiers = application.identifierUris ?? [];
  const { entityId } = specification.saml ?? {};
  if (entityId && identifiers.length > 0 && !identifiers.includes(entityId)) {
    return {
      jobs: [],
      problem: `The enterprise application "${displayName}" has the identifier ${identifiers.join(
        ', ',
      )}, not this organization's ${entityId}: it serves something else and stays. Remove it in the Entra portal if it may go.`,
    };
  }
  const foreign = await foreignApplicationProblem(context, application);
  if (foreign) return { jobs: [], problem: foreign };
  const found = await entra.servicePrincipals.findByAppId(application.appId);
  const job = found?.id
    ? await entra.synchronization.getJob(found.id)
    : undefined;
  return {
    application: { ...application, id: application.id },
    servicePrincipal: found?.id ? { ...found, id: found.id } : undefined,
    jobs: job
      ? [job, ...(job.others ?? [])].flatMap(each =>
          each.id ? [{ ...each, id: each.id }] : [],
        )
      : [],
  };
}
