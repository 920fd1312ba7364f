import {
  findCertificateForAws,
  systemClock,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { ActionDependencies } from '../ActionDependencies';
import { signingCertificateCreateExamples } from './signingCertificateCreate.examples';
import { createStepAction } from './createStepAction';

const thumbprint = /^[0-9A-Fa-f]{40}$/;

/** Makes sure that the enterprise application has an active SAML signing certificate that is good for more than 90 days. One that ends sooner is rolled over in two phases, with an import in the AWS console between them. */
export function createSigningCertificateCreateAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:signing-certificate:create',
      step: 'signing-certificate',
      description:
        'Makes sure that the enterprise application has an active SAML signing certificate that is good for more than 90 days. One that ends sooner is rolled over in two phases, with an import in the AWS console between them.',
      examples: signingCertificateCreateExamples,
      statement: {
        name: 'importedCertificate',
        schema: z =>
          z
            .string()
            .regex(thumbprint, 'must be 40 hexadecimal digits')
            .describe(
              'You say that AWS has this signing certificate now: its SHA-1 thumbprint, 40 hexadecimal digits. It is recorded, and becomes the active one.',
            ),
        context: importedThumbprint => ({ importedThumbprint }),
      },
      linkNames: [
        'certificateForAws',
        'certificateThumbprint',
        'certificateActive',
      ],
      linkDescriptions: {
        certificateForAws:
          'The certificate that AWS is not known to have and needs, PEM, to import in its console; absent when it has it.',
        certificateThumbprint: 'SHA-1 thumbprint of that certificate.',
        certificateActive:
          '"yes" when Entra signs with that certificate already.',
      },
      links: async ({ organization, tenant, federation, clouds }) => {
        const { specification, recorded } = federation;
        const found =
          specification &&
          (await findCertificateForAws({
            ...clouds,
            organization,
            tenant,
            specification,
            recorded,
            clock: systemClock,
          }));
        return {
          certificateForAws: found?.pem,
          certificateThumbprint: found?.thumbprint,
          certificateActive: found?.active ? 'yes' : undefined,
        };
      },
    },
    dependencies,
  );
}
