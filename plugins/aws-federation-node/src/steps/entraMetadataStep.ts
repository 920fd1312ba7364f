import { parseFederationMetadata } from '../saml/parseFederationMetadata';
import { Step } from './Step';
import { blocked, done, pending } from './inspections';
import { readSigningCertificates } from './readSigningCertificates';
import { withApplication } from './withApplication';

/**
 * Entra's federation metadata of the application shows the active certificate: the
 * file that a person uploads in the AWS console. A new certificate takes a while to
 * get there, so applying is waiting.
 * @public
 */
export const entraMetadataStep: Step = {
  id: 'entra-metadata',
  title: 'Entra federation metadata',
  kind: 'api',

  inspect: context =>
    withApplication(context, async ({ application, servicePrincipal }) => {
      const active = readSigningCertificates(servicePrincipal).find(
        certificate => certificate.active,
      );
      if (!active) {
        return blocked(
          'The application has no active signing certificate yet. Run the template "Federate an AWS organization".',
        );
      }
      const metadata = parseFederationMetadata(
        await context.entra.federationMetadata.read(application.appId),
      );
      return metadata.signingThumbprints.includes(active.thumbprint)
        ? done(
            `The federation metadata of Entra shows certificate ${active.thumbprint}.`,
          )
        : pending(
            `The federation metadata of Entra does not show the active certificate ${active.thumbprint} yet.`,
            'Wait until the federation metadata shows the active certificate.',
          );
    }),

  async apply() {
    return {};
  },
};
