import { randomUUID } from 'node:crypto';
import { StartingState } from './states/StartingState';

/** Of AWS's entry in the gallery: of others nobody can find those that send. */
const applicationTemplateId = '21ed01d2-ec13-4e9e-86c1-cd546719ebc4';

/**
 * Another application of AWS's template, without SAML settings, that sends the same people
 * to the same SCIM endpoint: one for sign-in and one for provisioning is common.
 *
 * @returns path of its job in Graph; undefined: there is nothing to send like
 */
export function makeOtherSender({
  tenant,
  application,
  servicePrincipal,
}: Pick<StartingState, 'tenant' | 'application' | 'servicePrincipal'>):
  | string
  | undefined {
  if (!application || !servicePrincipal?.simulated.job) return undefined;
  const made = { appId: randomUUID(), displayName: 'AWS provisioning' };
  const id = randomUUID();
  const sender = { ...structuredClone(servicePrincipal), ...made, id };
  const job = structuredClone(servicePrincipal.simulated.job);
  job.id = job.id.replace(/[^.]*$/, randomUUID());
  job.document.id = job.id;
  sender.applicationTemplateId = applicationTemplateId;
  sender.simulated.job = job;
  delete sender.simulated.furtherJobs;
  tenant.applications.push({
    ...structuredClone(application),
    ...made,
    applicationTemplateId,
    id: randomUUID(),
    identifierUris: [],
    web: { ...application.web, redirectUris: [], redirectUriSettings: [] },
  });
  tenant.servicePrincipals.push(sender);
  return `/servicePrincipals/${id}/synchronization/jobs/${job.id}`;
}
