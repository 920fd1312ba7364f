import { Step } from './Step';
import { done, pending } from './inspections';

/**
 * The steps that AWS offers only in its console. What a person brings back from there
 * shows that the visit took place.
 * @public
 */
export const consoleVisitStep: Step = {
  id: 'console-visit',
  title: 'Visit to the AWS console',
  kind: 'console',

  async inspect({ specification }) {
    const missing = [
      specification.saml ? undefined : "AWS's SAML metadata file",
      specification.provisioning ? undefined : 'the SCIM endpoint',
    ].filter(Boolean);
    return missing.length === 0
      ? done('The AWS metadata and the SCIM endpoint are known.')
      : pending(
          `${missing.join(
            ' and ',
          )} must come from the AWS console. Follow the instructions on the organization's page, then run the template "Complete an AWS federation".`,
        );
  },
};
