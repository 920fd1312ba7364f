import { defaultReplyUrl } from './defaultReplyUrl';
import { Step, StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { blocked, done, pending } from './inspections';
import { listHolders } from './listServing';
import { readUntil } from '../readUntil';
import { replyUrls } from './replyUrls';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'Identifier and reply URLs';

type Saml = NonNullable<StepContext['specification']['saml']>;

/**
 * AWS's entity id as identifier, the ACS URLs of its instance and no others as reply URLs
 * with the default first, and the access portal as sign-on URL
 * (https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial).
 * @public
 */
export const samlUrlsStep: Step = {
  id: 'saml-urls',
  title,
  kind: 'api',

  async inspect(context) {
    const { saml } = context.specification;
    if (!saml) {
      return blocked(
        'The identifier and the reply URLs are in the AWS metadata file, which is not known yet. Hand it to the template "Complete an AWS federation".',
      );
    }
    return withApplication(context, async found => {
      const { urls, kept } = await replyUrls(context, found, saml);
      const changes = differences(found, { ...saml, urls });
      const staying = describeKept(kept);
      if (changes.length === 0) {
        return done(
          `The identifier and the reply URLs are those of AWS.${staying}`,
        );
      }
      if (found.servicePrincipal.preferredSingleSignOnMode !== 'saml') {
        return blocked(
          'The application is not in SAML mode, so Entra refuses the identifier of AWS. Run the template "Federate an AWS organization".',
        );
      }
      const holder = await otherHolder(context, found, saml);
      if (holder) {
        return blocked(
          `The enterprise application "${holder.displayName}" (application id ${holder.appId}) has the identifier of AWS already, ${saml.entityId}, and Entra allows it once in tenant ${context.tenant.name}. If people sign in through it, name it under "Application to adopt" in the template "Federate an AWS organization"; if nobody does, take the identifier from it.`,
        );
      }
      return pending(
        `The identifier, reply URLs or sign-on URL differ from those of AWS.${staying}`,
        ...changes,
      );
    });
  },

  async apply(context) {
    const { entra, specification, signal } = context;
    const saml = specification.saml!;
    const found = await requireApplication(context, title);
    const { application, servicePrincipal } = found;
    const { urls } = await replyUrls(context, found, saml);
    const update = () =>
      entra.applications.update(application.id, {
        identifierUris: [saml.entityId],
        web: {
          redirectUris: urls,
          redirectUriSettings: urls.map((uri, index) => ({ uri, index })),
        },
        // It has to be one of them.
        ...(application.defaultRedirectUri && { defaultRedirectUri: urls[0] }),
      });
    // Entra refuses the identifier until the SAML mode has reached the replica that
    // answers; the refusal that outlasts the wait is the one to report.
    const refusal = await readUntil({
      read: () => update().then(() => undefined, notYetSaml),
      holds: refused => refused === undefined,
      deadlineMs: 30_000,
      signal,
    });
    if (refusal) {
      throw refusal;
    }
    if (saml.signOnUrl) {
      await entra.servicePrincipals.update(servicePrincipal.id, {
        loginUrl: saml.signOnUrl,
      });
    }
    return {};
  },
};

function describeKept(kept: string[]): string {
  return kept.length > 0
    ? ` Beyond those of the AWS metadata file, ${kept.join(', ')} ${
        kept.length === 1 ? 'stays' : 'stay'
      }: of the same instance.`
    : '';
}

/** Another application that has the identifier. */
async function otherHolder(
  { entra }: StepContext,
  { application }: FoundApplication,
  { entityId }: Saml,
) {
  if (application.identifierUris?.includes(entityId)) {
    return undefined;
  }
  const holders = await listHolders({ entra }, entityId);
  return holders.find(({ appId }) => appId !== application.appId);
}

function notYetSaml(error: Error & { code?: string }): Error {
  if (error.code !== 'HostNameNotOnVerifiedDomain') {
    throw error;
  }
  return error;
}

function differences(
  { application, servicePrincipal }: FoundApplication,
  saml: Saml & { urls: string[] },
): string[] {
  const changes = [];
  if (!same(application.identifierUris ?? [], [saml.entityId])) {
    changes.push(`Set the identifier to ${saml.entityId}.`);
  }
  const { urls } = saml;
  const current = application.web?.redirectUris ?? [];
  if (!same([...current].sort(), [...urls].sort())) {
    changes.push(
      `Set the reply URLs to ${urls.join(', ')}, in place of ${
        current.join(', ') || 'none'
      }.`,
    );
  } else if (urls.length > 1 && defaultReplyUrl(application) !== urls[0]) {
    changes.push(`Make ${urls[0]} the default reply URL.`);
  }
  if (saml.signOnUrl && servicePrincipal.loginUrl !== saml.signOnUrl) {
    changes.push(`Set the sign-on URL to ${saml.signOnUrl}.`);
  }
  return changes;
}

function same(left: string[], right: string[]): boolean {
  return (
    left.length === right.length &&
    left.every((value, index) => value === right[index])
  );
}
