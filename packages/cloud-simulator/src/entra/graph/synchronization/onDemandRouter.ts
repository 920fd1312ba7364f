import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { ProvisioningSubject } from '../../../provisioning/ProvisioningSubject';
import { GraphError } from '../GraphError';
import { odataContext } from '../odata/answerCollection';
import { findJob, synchronizationCall } from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

/** Microsoft's limit of a group's members that come along. */
const MAX_MEMBERS = 5;

interface Subject {
  objectId?: string;
  objectTypeName?: string;
  links?: { members?: Array<{ objectId?: string; objectTypeName?: string }> };
}

/**
 * `provisionOnDemand`: one user, or one group with at most five members, a call
 * (https://learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand).
 * Success means only that Entra tried: the answer says how it went. How many calls a client may make is checked before this router.
 */
export function onDemandRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.post(
    '/servicePrincipals/:id/synchronization/jobs/:jobId/provisionOnDemand',
    async (request, response) => {
      const call = synchronizationCall(request, response);
      const job = findJob(call, request.params.jobId);
      // A job in quarantine is answered like a missing permission
      // (https://github.com/AzureAD/SCIMReferenceCode).
      if (job.document.status.code === 'Quarantine') {
        throw new GraphError(401, 'UnknownError', '');
      }
      const parameters: Array<{
        ruleId?: string;
        subjects?: Subject[];
      }> = request.body?.parameters ?? [];
      const [first] = parameters;
      const [subject] = first?.subjects ?? [];
      if (
        parameters.length !== 1 ||
        first.subjects?.length !== 1 ||
        !first.ruleId ||
        !subject?.objectId
      ) {
        throw synchronizationError(
          400,
          'InvalidParameters',
          'One rule and one subject are expected.',
        );
      }
      const pair = await context.engine.provisionOnDemand(
        call.tenant,
        call.servicePrincipal,
        first.ruleId,
        readSubject(subject, subject.objectId),
        job,
      );
      context.store.changed();
      response.json({
        '@odata.context': odataContext(
          context,
          'microsoft.graph.stringKeyStringValuePair',
        ),
        ...pair,
      });
    },
  );
  return router;
}

function readSubject(subject: Subject, id: string): ProvisioningSubject {
  const refuse = (message: string) =>
    synchronizationError(400, 'InvalidParameters', message);
  switch (subject.objectTypeName) {
    case 'User':
      return { type: 'User', id };
    case 'Group': {
      const members = subject.links?.members ?? [];
      if (members.length > MAX_MEMBERS) {
        throw refuse(
          `A group is provisioned on demand with at most ${MAX_MEMBERS} members.`,
        );
      }
      if (members.some(each => each.objectTypeName !== 'User')) {
        throw refuse('Members that are no users cannot be provisioned.');
      }
      return {
        type: 'Group',
        id,
        memberIds: members.map(each => each.objectId ?? ''),
      };
    }
    default:
      throw refuse(
        `Objects of type '${subject.objectTypeName}' cannot be provisioned on demand.`,
      );
  }
}
