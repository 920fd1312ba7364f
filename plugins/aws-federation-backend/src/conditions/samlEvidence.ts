import {
  defaultNameIdSource,
  nameIdSourceOf,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const samlEvidence: EvidenceReader = ({ snapshot, specification }) => {
  if (!snapshot.application.ok) return notRead(snapshot.application);
  const { application, servicePrincipal, nameId, nameIdUnknown } =
    snapshot.application.value;
  const { saml, provisioning } = specification;
  if (!application || !servicePrincipal || !saml) {
    return notThere('SAML sign-in is not set up yet.');
  }
  const set =
    servicePrincipal.preferredSingleSignOnMode === 'saml' &&
    application.identifierUris?.includes(saml.entityId) &&
    saml.assertionConsumerServiceUrls.every(url =>
      application.web?.redirectUris?.includes(url),
    );
  const isDefaultNameId =
    !provisioning ||
    nameIdSourceOf(provisioning.userNameAttribute) === defaultNameIdSource;
  if (set && !isDefaultNameId && !nameId && nameIdUnknown) {
    return notRead({ reason: nameIdUnknown });
  }
  return set
    ? {
        status: 'True',
        reason: 'UrlsMatch',
        message:
          "Identifier and reply URLs in Entra are those of AWS's metadata.",
      }
    : notThere('Identifier and reply URLs are not set in Entra yet.');
};
