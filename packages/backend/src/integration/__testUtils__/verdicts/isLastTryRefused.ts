import { jobsOf } from 'cloud-simulator';
import { objectMappingOf } from '../states/objectMappingOf';
import { StartingState } from '../states/StartingState';
import { isOfPerson } from './causes';

type Job = ReturnType<typeof jobsOf>[number];

function createsPeople({ schema }: Job): boolean {
  return /\bAdd\b/.test(objectMappingOf(schema, 'User')?.flowTypes ?? '');
}

/**
 * Whether AWS refused the last creation of a user and the last change of one that Entra
 * tried, as far as it has tried them, for something that is not about the person. Until
 * Entra tries again nothing tells that AWS would take them now. Pure.
 */
export function isLastTryRefused({
  tenant,
  servicePrincipal,
}: Pick<StartingState, 'tenant' | 'servicePrincipal'>): boolean {
  const jobs = jobsOf(servicePrincipal);
  const writes = tenant.provisioningLogs.filter(
    ({ jobId, sourceIdentity, provisioningAction, provisioningStatusInfo }) =>
      jobs.some(({ id }) => id === jobId) &&
      /^user$/i.test(sourceIdentity.identityType) &&
      // That AWS refuses to delete somebody tells nothing of changes.
      !['other', 'delete'].includes(provisioningAction) &&
      ['success', 'failure'].includes(provisioningStatusInfo.status),
  );
  const kinds = jobs.some(createsPeople) ? [true, false] : [false];
  const last = kinds.flatMap(
    isCreation =>
      writes.findLast(
        ({ provisioningAction }) =>
          (provisioningAction === 'create') === isCreation,
      ) ?? [],
  );
  return (
    last.length > 0 &&
    last.every(({ jobId, sourceIdentity, provisioningStatusInfo }) => {
      const refusal = jobs.find(({ id }) => id === jobId)?.escrows[
        sourceIdentity.id
      ]?.refusal;
      return (
        provisioningStatusInfo.status === 'failure' &&
        refusal !== undefined &&
        !isOfPerson(refusal)
      );
    })
  );
}
