import { EntraClient } from '../entra/EntraClient';
import { FederationClouds } from '../FederationClouds';
import { IdentityCenterClient } from '../identityCenter/IdentityCenterClient';
import { interceptCalls } from './interceptCalls';
import { isStream } from './isStream';
import { RecentReadings } from './RecentReadings';

type MethodOf<T> = {
  [P in keyof T & string]: T[P] extends (...parameters: never[]) => unknown
    ? P
    : `${P}.${keyof T[P] & string}`;
}[keyof T & string];

const entraReadings: ReadonlyArray<MethodOf<EntraClient>> = [
  'applications.get',
  'applications.getTemplate',
  'applications.list',
  'applications.listIdentified',
  'applications.listNamesakes',
  'assignments.list',
  'claimsMappingPolicies.find',
  'claimsMappingPolicies.listAssigned',
  'directory.findGroups',
  'directory.findUser',
  'directory.listMembers',
  'directory.listNestedGroups',
  'servicePrincipals.findByAppId',
  'servicePrincipals.get',
  'synchronization.getJob',
  'synchronization.getSchema',
  'synchronization.getSecrets',
  'synchronization.getTemplateSchema',
  'synchronization.listFilterOperators',
  'synchronization.templateId',
  'tokenIssuancePolicies.listAssigned',
  'tokenIssuancePolicies.listOfRegistration',
];

const identityCenterReadings: ReadonlyArray<MethodOf<IdentityCenterClient>> = [
  'accountAssignments.list',
  'accounts.list',
  'countUsers',
  'delegation.administrator',
  'delegation.isTrusted',
  'describeOrganization',
  'findUserId',
  'groups.countMembers',
  'groups.findId',
  'groups.has',
  'groups.isProvisioned',
  'groups.listMemberIds',
  'hasEnabledUser',
  'hasUser',
  'instances.describe',
  'instances.explainMissing',
  'instances.find',
  'permissionSets.find',
  'permissionSets.get',
  'permissionSets.listAccounts',
  'permissionSets.listArns',
  'permissionSets.readPolicies',
];

/** Areas that change neither cloud, and answer the present each time. */
const presentOnly =
  /^(credential|federationMetadata|provisioningLogs|replicas)\./;

/**
 * The same clouds, but what the run has read a moment ago is not read again. Whatever is
 * not named here as a reading counts as a write.
 */
export function rememberReadings(
  clouds: FederationClouds,
  recent: RecentReadings,
): FederationClouds {
  const remembering = <T extends object>(
    client: T,
    kind: string,
    readings: readonly string[],
  ) =>
    interceptCalls(client, call => {
      if (presentOnly.test(call.name) || isStream(call.name)) {
        return call.send();
      }
      return readings.includes(call.name)
        ? recent.read(kind, call)
        : recent.write(call);
    });
  return {
    ...clouds,
    entra: remembering(clouds.entra, 'entra', entraReadings),
    identityCenter: remembering(
      clouds.identityCenter,
      'identityCenter',
      identityCenterReadings,
    ),
    forgetReadings: () => recent.forget(),
  };
}
