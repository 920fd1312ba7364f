import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { SynchronizationJobState } from '../../../state/SynchronizationJobState';
import { GraphError } from '../GraphError';
import { awsSynchronizationTemplateId } from '../../applications/awsTemplate';
import {
  findJob,
  SynchronizationCall,
  synchronizationCall,
} from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

interface ValidateCredentialsBody {
  templateId?: string | null;
  useSavedCredentials?: boolean | null;
  credentials?: Array<{ key: string; value: string | null }>;
}

/** `validateCredentials`: of a job, and of the collection before there is a job. */
export function validateCredentialsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  const jobs = '/servicePrincipals/:id/synchronization/jobs';
  router.post(`${jobs}/validateCredentials`, async (request, response) => {
    const call = synchronizationCall(request, response);
    const body: ValidateCredentialsBody = request.body ?? {};
    if (body.templateId !== awsSynchronizationTemplateId) {
      throw synchronizationError(
        400,
        'InvalidTemplateId',
        `The template '${body.templateId ?? ''}' is not known.`,
      );
    }
    await validate(context, call, body);
    response.status(204).end();
  });
  router.post(
    `${jobs}/:jobId/validateCredentials`,
    async (request, response) => {
      const call = synchronizationCall(request, response);
      const job = findJob(call, request.params.jobId);
      await validate(context, call, request.body ?? {}, job);
      response.status(204).end();
    },
  );
  return router;
}

async function validate(
  context: SimulatorContext,
  { tenant, servicePrincipal }: SynchronizationCall,
  body: ValidateCredentialsBody,
  job?: SynchronizationJobState,
) {
  const sent = Object.fromEntries(
    (body.credentials ?? []).map(({ key, value }) => [key, value ?? '']),
  );
  const outcome = await context.engine.validateCredentials({
    tenant,
    job,
    secrets: body.useSavedCredentials
      ? servicePrincipal.simulated.secrets
      : sent,
  });
  if (outcome.ok) return;
  throw tenant.provisioningService?.credentialErrorEnvelope === 'wrapped'
    ? wrapped(outcome)
    : new GraphError(400, outcome.code, outcome.message);
}

/** The short code outside, and the whole one in the message. */
function wrapped({ code, message }: { code: string; message: string }) {
  const inner = {
    error: { code, message, target: null, details: [], innerError: null },
  };
  return new GraphError(
    400,
    /Unavailable$/.test(code)
      ? 'CredentialValidationUnavailable'
      : 'InvalidCredentials',
    JSON.stringify(inner, null, 2),
  );
}
