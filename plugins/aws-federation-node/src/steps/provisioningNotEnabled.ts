import { blocked } from './inspections';
import { Inspection } from './Step';

/** What a step of provisioning answers before the specification has its SCIM endpoint. */
export function provisioningNotEnabled(): Inspection {
  return blocked(
    'Automatic provisioning is not enabled in AWS yet. Visit the AWS console, then run the template "Complete an AWS federation".',
  );
}
