import { isAcsUrl } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../rules/facts/day';
import { daysUntil } from '../rules/facts/daysUntil';
import { signingCertificate } from '../rules/facts/signingCertificate';
import { Evidence, notThere, seen } from './Sight';

/** What makes the conditions of sign-in true. */
export const signInEvidence = {
  ApplicationReady: {
    reads: ['application'],
    describe: ({ application }, { specification }) => {
      const { displayName } = specification.application;
      const { facts } = application;
      return facts?.application && facts.servicePrincipal
        ? seen(
            'ApplicationFound',
            `Enterprise application "${facts.application.displayName}" exists.`,
          )
        : notThere(`There is no enterprise application "${displayName}" yet.`);
    },
  },
  SamlReady: {
    reads: ['application', 'claims', 'tokenIssuance', 'instance'],
    ofApplication: true,
    describe: (
      { application, instance },
      { specification: { saml }, organization },
    ) => {
      const { facts } = application;
      if (!facts?.application || !facts.servicePrincipal) {
        return notThere('SAML sign-in is not set up yet.');
      }
      const { identifierUris, replyUrls } = facts.application;
      const isFromMetadata = saml?.signOnUrl !== undefined;
      const regions = [
        organization.region,
        ...(instance.facts?.instance?.regions ?? []).map(({ name }) => name),
      ];
      // Of a federation that was adopted nobody handed in what AWS has.
      const isOfAws =
        isFromMetadata ||
        replyUrls.some(url => isAcsUrl(url, organization, regions));
      if (!saml || !isOfAws) {
        return identifierUris.length > 0
          ? {
              status: 'Unknown',
              reason: 'NotSpecified',
              message:
                "Nothing tells which addresses AWS has: complete the federation again with AWS's metadata file.",
            }
          : notThere('SAML sign-in is not set up yet.');
      }
      return facts.servicePrincipal.singleSignOnMode === 'saml' &&
        identifierUris.includes(saml.entityId) &&
        replyUrls.length > 0
        ? seen(
            'UrlsMatch',
            isFromMetadata
              ? "Identifier and reply URLs in Entra are those of AWS's metadata."
              : "Entra has the identifier of AWS's identity store, and a sign-in address of AWS as reply URL. Whose address it is only AWS's metadata file tells, which the portal has not seen.",
          )
        : notThere('Identifier and reply URLs are not set in Entra yet.');
    },
  },
  CertificateValid: {
    reads: ['application'],
    ofApplication: true,
    describe: ({ application }, { now }) => {
      const certificate = signingCertificate(application.facts, now);
      return certificate && daysUntil(certificate.endsAt, now) > 0
        ? seen(
            'CertificateGood',
            `The signing certificate is good until ${day(certificate.endsAt)}.`,
          )
        : notThere('There is no signing certificate yet.');
    },
  },
} satisfies Record<string, Evidence>;
