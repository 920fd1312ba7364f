import { Inspection, StepContext } from './Step';
import { blocked, pending } from './inspections';
import { trySavedCredentials } from './trySavedCredentials';
import { FoundJob } from './withJob';

/**
 * What to do about a job in quarantine: pending with a change means that a restart may lift
 * it. A saved token that cannot be tried is no reason to leave it there. What only a person
 * can decide in Entra waits, and stops nothing else: whoever is in AWS gets access meanwhile.
 */
export async function inspectQuarantine(
  context: StepContext,
  { servicePrincipal, job }: FoundJob,
): Promise<Inspection> {
  if (job.status?.quarantine?.reason === 'TooManyDeletes') {
    return pending(
      'Entra holds back more deletions than the threshold allows. Look at them in the Entra portal under Provisioning, and allow or reject them there.',
    );
  }
  const restart =
    'Restart the synchronization job: Entra looks at everybody in scope again.';
  const tried = await trySavedCredentials(context, servicePrincipal.id, job.id);
  switch (tried) {
    case 'accepted':
      return pending(
        'The job is in quarantine, and AWS accepts the saved access token.',
        restart,
      );
    case 'matchingNotFilterable':
      return pending(
        'The job is in quarantine because Entra looks people up in AWS by an attribute that AWS cannot search by; another access token changes nothing. Make userName the only matching attribute in the Entra portal under Provisioning, or run the template "Restore attribute mappings".',
      );
    case 'forbidden':
      // By now they may be allowed, which only a restart has Entra try.
      return pending(
        'The job is in quarantine, and AWS does not allow the requests of Entra.',
        restart,
      );
    case 'refused':
    case 'endpointWrong':
      // The new one was tried against AWS and saved; Entra may still hold the old one.
      return context.scimToken
        ? pending(
            'The job is in quarantine, and Entra does not use the new access token yet.',
            restart,
          )
        : blocked(
            `The job is in quarantine because ${
              tried === 'refused'
                ? 'AWS refuses the access token that Entra has saved'
                : 'the address that Entra has saved is no SCIM endpoint'
            }. Generate a new access token in the AWS console and hand it, with the endpoint shown there, to the template "Complete an AWS federation".`,
          );
    default:
      return pending(
        'The job is in quarantine, and Entra cannot try the saved access token now.',
        restart,
      );
  }
}
