import { Request, Response } from 'express';
import { jobsOf } from '../../../state/jobsOf';
import { EntraServicePrincipal } from '../../../state/EntraTenantState';
import { SynchronizationJobState } from '../../../state/SynchronizationJobState';
import { findServicePrincipal } from '../findInDirectory';
import { GraphCall, graphCall } from '../GraphCall';
import { permissions, requireSynchronizationPermission } from '../permissions';
import { synchronizationError } from './synchronizationError';

/** What every operation of the synchronization API starts from. */
export interface SynchronizationCall extends GraphCall {
  servicePrincipal: EntraServicePrincipal;
}

/** Checks the permission and finds the service principal. */
export function synchronizationCall(
  request: Request,
  response: Response,
): SynchronizationCall {
  const call = graphCall(response);
  const servicePrincipal = findServicePrincipal(call, request.params.id);
  requireSynchronizationPermission(
    call,
    request.method === 'GET'
      ? permissions.readSynchronization
      : permissions.writeSynchronization,
    servicePrincipal,
  );
  return { ...call, servicePrincipal };
}

/** The job that a request names. */
export function findJob(
  { servicePrincipal }: SynchronizationCall,
  jobId: string,
): SynchronizationJobState {
  const job = jobsOf(servicePrincipal).find(({ id }) => id === jobId);
  if (!job) {
    throw synchronizationError(
      404,
      'JobNotFound',
      `Synchronization job '${jobId}' does not exist.`,
    );
  }
  return job;
}
