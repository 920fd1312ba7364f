import { isError } from '@backstage/errors';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { checkServiceProviderMetadata } from '../saml/checkServiceProviderMetadata';
import { isClassicUrl, needsClassicUrl } from '../saml/classicUrl';
import { regionsWithoutUrl } from '../saml/regionsWithoutUrl';
import { Step } from './Step';
import { blocked, done, pending } from './inspections';
import { readSigningCertificates } from './readSigningCertificates';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'AWS metadata';

/**
 * AWS's SAML metadata belongs to this organization's instance, and the record says
 * which certificate AWS was given in the same visit, the first one: no API tells. Of later
 * certificates a person says so by name, in the step of the signing certificate.
 * @public
 */
export const awsMetadataStep: Step = {
  id: 'aws-metadata',
  title,
  kind: 'api',

  async inspect(context) {
    const { saml } = context.specification;
    if (!saml) {
      return blocked(
        `The AWS metadata file is not known yet. Download it in the AWS console and hand it to the template "Complete an AWS federation".`,
      );
    }
    const instance = await context.identityCenter.instances.find();
    if (!instance?.IdentityStoreId) {
      return blocked(
        `Organization ${context.organization.organizationId} has no IAM Identity Center instance in ${context.organization.region} that the metadata could belong to. Enable it in the AWS console.`,
      );
    }
    try {
      checkServiceProviderMetadata({
        metadata: saml,
        organization: context.organization,
        identityStoreId: instance.IdentityStoreId,
      });
    } catch (error) {
      if (isError(error) && error.name === 'InputError') {
        return blocked(error.message);
      }
      throw error;
    }
    return withApplication(context, async ({ servicePrincipal }) => {
      const active = readSigningCertificates(servicePrincipal).find(
        certificate => certificate.active,
      );
      if (!active) {
        return blocked(
          'The application has no active signing certificate that AWS could trust. Run the template "Federate an AWS organization".',
        );
      }
      const uploaded = context.recorded.uploadedThumbprint?.value;
      if (!uploaded && !isHandedIn(saml)) {
        return done(
          `The identifier belongs to identity store ${instance.IdentityStoreId}. Which certificate AWS has nobody has said yet.`,
        );
      }
      if (!uploaded) {
        return pending(
          `The AWS metadata belongs to identity store ${instance.IdentityStoreId}.`,
          `Record that AWS was given certificate ${active.thumbprint}.`,
        );
      }
      const unknown = regionsWithoutUrl(instance.Regions ?? [], saml);
      if (unknown.length > 0) {
        return pending(
          `IAM Identity Center was added to ${unknown.join(
            ', ',
          )}, which this metadata does not know: nobody can sign in there. Download the metadata file again in the AWS console, and hand it to the template "Complete an AWS federation".`,
        );
      }
      return uploaded === active.thumbprint
        ? done(
            `The AWS metadata belongs to identity store ${
              instance.IdentityStoreId
            }; AWS was given certificate ${active.thumbprint}.${classicNote(
              context.organization,
              instance,
              saml.assertionConsumerServiceUrls,
            )}`,
          )
        : // Whoever brings a new token need not have brought a certificate to AWS.
          pending(
            `AWS was given certificate ${uploaded}, but Entra signs with ${active.thumbprint}. Run the template "Federate an AWS organization": it hands you the certificate for AWS, and records that AWS has it when you say so.`,
          );
    });
  },

  async apply(context) {
    const { servicePrincipal } = await requireApplication(context, title);
    const active = readSigningCertificates(servicePrincipal).find(
      certificate => certificate.active,
    );
    return { recorded: { uploadedThumbprint: active?.thumbprint } };
  },
};

/** By a person, who was in the AWS console; not read from Entra, as in an adopted federation. */
function isHandedIn({ signOnUrl }: { signOnUrl?: string }): boolean {
  return signOnUrl !== undefined;
}

/** Sign-in that begins at AWS answers to the classic URL of an old instance. */
function classicNote(
  { partition, region, endpoints }: OrganizationConfig,
  instance: { CreatedDate?: Date },
  urls: string[],
): string {
  return partition === 'aws' &&
    !endpoints.signIn &&
    instance.CreatedDate &&
    needsClassicUrl(instance) &&
    !urls.some(url => isClassicUrl(url, region))
    ? ` The instance is older than February 2026, and the metadata has no reply URL on ${region}.signin.aws.amazon.com, with which such instances start sign-in: compare it with the ACS URLs under Settings in the AWS console.`
    : '';
}
