import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Rule } from './Rule';

/** Identifier and reply URLs of the application are not those of AWS's metadata. */
export const samlUrls: Rule = {
  id: 'saml-urls',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const application = snapshot.application.ok
      ? snapshot.application.value.application
      : undefined;
    const { saml } = specification;
    if (!application || !saml) return [];

    const common = {
      rule: this.id,
      condition: 'SamlReady' as const,
      severity: 'critical' as const,
      remedy: "Complete the federation again with AWS's current metadata file.",
      remedyTemplate: 'complete-aws-federation' as const,
      evidence: {
        source: `Microsoft Graph, application ${application.id}`,
        observedAt: snapshot.observedAt,
      },
    };
    const findings: Finding[] = [];

    const identifiers = application.identifierUris ?? [];
    if (!identifiers.includes(saml.entityId)) {
      findings.push({
        ...common,
        reason: 'IdentifierDiffers',
        title: `Nobody can sign in: Entra does not know AWS's identifier ${saml.entityId}.`,
        detail: identifiers.length
          ? `The application has ${identifiers.join(', ')}.`
          : 'The application has no identifier.',
      });
    }

    const replyUrls = application.web?.redirectUris ?? [];
    const missing = saml.assertionConsumerServiceUrls.filter(
      url => !replyUrls.includes(url),
    );
    if (missing.length) {
      findings.push({
        ...common,
        reason: 'ReplyUrlMissing',
        title: `Sign-in stops before AWS: Entra lacks ${
          missing.length === 1
            ? 'the reply URL'
            : `${missing.length} reply URLs:`
        } ${missing.join(', ')}.`,
      });
    }
    return findings;
  },
};
