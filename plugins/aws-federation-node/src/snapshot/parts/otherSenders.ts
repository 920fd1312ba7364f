import type { Application } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { readJobState } from '../../clouds/entra/readJobState';
import { scimTenantOf } from '../../scim/scimTenantOf';
import { savedSecrets } from '../../steps/savedSecrets';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { searchApplication } from './searchApplication';

/**
 * Another application of AWS's template of which a job runs.
 * @public
 */
export interface OtherSender {
  appId: string;
  displayName: string;
  /** Where it sends people; undefined: Entra hides it, and it may be our directory. */
  scimEndpoint?: string;
}

/**
 * Applications that may send people to AWS in place of the one that the portal knows.
 * @public
 */
export interface OtherSendersFacts {
  /** What has become of our own job; undefined: it may run, and nobody has looked at others. */
  ownJob?: 'missing' | 'paused' | 'disabled' | 'quarantined';
  senders: OtherSender[];
}

/** Of so many others the jobs are read: each takes up to four requests. */
const mostRead = 10;

/** In which a job of ours brings nobody. */
const standing = ['paused', 'disabled', 'quarantined'] as const;

/**
 * Looks at others only where our own job does not run, or waits in quarantine, for it is
 * then that they decide.
 * @public
 */
export const otherSendersPart: SnapshotPart<OtherSendersFacts> = {
  title: 'the jobs of other applications',
  tier: 'check',

  async collect(context) {
    const { entra, specification } = context;
    const { saml, provisioning } = specification;
    // Until something is set up nobody awaits people from a job.
    const search =
      saml ?? provisioning ? await searchApplication(context) : undefined;
    if (search?.kind !== 'found') return { senders: [] };
    const { application, servicePrincipal } = search;
    const ownJob = await standstill(context, servicePrincipal.id);
    if (!ownJob) return { senders: [] };
    const ours = await ownEndpoints(context, servicePrincipal.id);
    const others = (await entra.applications.list())
      .filter(({ appId }) => appId !== application.appId)
      .slice(0, mostRead);
    const senders: OtherSender[] = [];
    for (const other of others) {
      senders.push(...(await passedOver(readSender(context, other, ours))));
    }
    return {
      ownJob,
      // In quarantine our own job goes on trying: only who is seen to send here counts.
      senders: senders.filter(
        ({ scimEndpoint }) =>
          ownJob !== 'quarantined' || (scimEndpoint && ours.length > 0),
      ),
    };
  },
};

/** One whose jobs we may not read, be it that it is new, hides none of the others. */
async function passedOver(reading: Promise<OtherSender[]>) {
  return reading.catch(error => {
    if (isRefused(error)) return [];
    throw error;
  });
}

/** Where an application sends people; what may not be read is hidden, too. */
async function addressOf(context: SnapshotContext, servicePrincipalId: string) {
  return savedSecrets(context, servicePrincipalId).then(
    ({ baseAddress }) => baseAddress,
    error => {
      if (isRefused(error)) return 'hidden' as const;
      throw error;
    },
  );
}

function isRefused(error: unknown): boolean {
  return error instanceof CloudError && [401, 403].includes(error.status ?? 0);
}

/** Undefined: a job runs, or may do so by itself. */
async function standstill(
  { entra }: SnapshotContext,
  servicePrincipalId: string,
): Promise<OtherSendersFacts['ownJob']> {
  const job = await entra.synchronization.getJob(servicePrincipalId);
  if (!job) return 'missing';
  const states = [job, ...(job.others ?? [])].map(
    ({ schedule, status }) => readJobState(schedule?.state, status?.code).state,
  );
  const isStanding = states.every(state =>
    standing.some(each => each === state),
  );
  return isStanding ? standing.find(each => each === states[0]) : undefined;
}

/** SCIM tenants of ours: by what Entra has saved, and by what is specified. */
async function ownEndpoints(
  context: SnapshotContext,
  servicePrincipalId: string,
): Promise<string[]> {
  const baseAddress = await addressOf(context, servicePrincipalId);
  return [
    baseAddress,
    context.specification.provisioning?.scimEndpoint,
  ].flatMap(endpoint => scimTenantOf(endpoint) ?? []);
}

/** Empty: none of its jobs runs, or it sends people elsewhere. */
async function readSender(
  context: SnapshotContext,
  { appId, displayName }: Application,
  ours: string[],
): Promise<OtherSender[]> {
  const { entra } = context;
  const principal = appId
    ? await entra.servicePrincipals.findByAppId(appId)
    : undefined;
  const job = principal?.id
    ? await entra.synchronization.getJob(principal.id)
    : undefined;
  if (!appId || !principal?.id || !job) return [];
  const runs = [job, ...(job.others ?? [])].some(
    ({ schedule, status }) =>
      readJobState(schedule?.state, status?.code).state === 'running',
  );
  if (!runs) return [];
  const baseAddress = await addressOf(context, principal.id);
  if (!baseAddress) return [];
  const told = { appId, displayName: displayName ?? '' };
  if (baseAddress === 'hidden') return [told];
  const tenant = scimTenantOf(baseAddress);
  const isElsewhere =
    tenant === undefined || (ours.length > 0 && !ours.includes(tenant));
  return isElsewhere ? [] : [{ ...told, scimEndpoint: baseAddress }];
}
