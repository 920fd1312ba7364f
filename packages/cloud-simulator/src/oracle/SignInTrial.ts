import { accessControlProblem } from '../console/accessControlProblem';
import { accessPortalUrl } from '../console/accessPortalUrl';
import { acceptSamlResponse } from '../console/acceptSamlResponse';
import { answeringAddress } from '../console/classicUrl';
import { ServiceProvider } from '../console/ServiceProvider';
import { signedInUser } from '../console/signedInUser';
import { SignInRefusal } from '../console/SignInRefusal';
import { paths } from '../addresses';
import { LoginError } from '../entra/login/LoginError';
import { findTenant } from '../entra/login/findTenant';
import {
  createSamlResponse,
  SamlAnswer,
} from '../entra/saml/createSamlResponse';
import { samlAnswerOf, signOnUrlOf } from '../entra/saml/issueSamlResponse';
import { parseSamlRequest, SamlRequest } from '../entra/saml/parseSamlRequest';
import { resolveSignIn } from '../entra/saml/resolveSignIn';
import { EntraTenantState, EntraUser } from '../state/EntraTenantState';
import { awsUserOf } from './awsUserOf';
import { CloudsCopy } from './CloudsCopy';
import { entraRefusalCode } from './refusalCodes';
import { RefusalTruth, SignInTruth } from './Truth';

const consumerService = new RegExp(
  `^${paths.signIn}/(?:([^/]+)/)?acs/([^/]+)$`,
);
/** From here on the length of an assertion decides, so that it is looked at each time. */
const longCharacters = 30_000;

/**
 * Signs people in as their browsers would, by Entra's and AWS's own code. Assertions that
 * differ in nothing but the person are made and verified once: that takes the time.
 */
export class SignInTrial {
  /** Refusal of the assertion as such, by what it is like. */
  readonly #known = new Map<string, SignInRefusal | undefined>();
  #request?: Promise<{ tenant: EntraTenantState; request: SamlRequest }>;

  constructor(private readonly copy: CloudsCopy) {}

  /** From My Apps, which takes people to the sign-on URL where there is one. */
  async identityProviderInitiated(user: EntraUser): Promise<SignInTruth> {
    const { context, organization, signIn } = this.copy;
    const { loginUrl } = signIn.servicePrincipal ?? {};
    if (!loginUrl) return this.unsolicited(user);
    const store = organization.identityCenter?.identityStoreId;
    const portal = store && accessPortalUrl(context.pageOrigin, store);
    return isSameAddress(loginUrl, portal)
      ? this.serviceProviderInitiated(user)
      : refused(
          'entra',
          'signOnUrlElsewhere',
          `Entra takes people to ${loginUrl}, which is not the access portal of ${organization.name}.`,
        );
  }

  /** By an answer that nobody asked for, with which Entra begins. */
  async unsolicited(user: EntraUser): Promise<SignInTruth> {
    const { tenant, servicePrincipal } = this.copy.signIn;
    return this.#answered(async () => {
      if (!tenant || !servicePrincipal) {
        return refused('entra', 'noApplication', 'There is no application.');
      }
      return this.#signIn({
        tenant,
        from: { appId: servicePrincipal.appId },
        user,
      });
    });
  }

  /** From the AWS access portal. */
  async serviceProviderInitiated(user: EntraUser): Promise<SignInTruth> {
    const { context, organization } = this.copy;
    return this.#answered(async () => {
      const provider = ServiceProvider.of(context, organization);
      if (!provider) {
        return refused(
          'aws',
          'noExternalProvider',
          'The identity source is no external identity provider.',
        );
      }
      this.#request ??= this.#requestOf(provider);
      const { tenant, request } = await this.#request;
      const isMember = tenant.users.some(({ id }) => id === user.id);
      if (!isMember) {
        return refused(
          'entra',
          'AADSTS50020',
          'The user is of another tenant.',
        );
      }
      return this.#signIn({ tenant, from: { request }, user });
    });
  }

  async #requestOf(provider: ServiceProvider) {
    const { context } = this.copy;
    const url = new URL(await provider.signInUrl(''));
    const [, tenantId] = url.pathname.split('/');
    const tenant = findTenant(context, tenantId);
    if (`${url.origin}${url.pathname}` !== signOnUrlOf(context, tenant)) {
      throw new LoginError({
        number: 90002,
        status: 404,
        error: 'invalid_request',
        message: `There is no sign-on service at ${url.origin}${url.pathname}.`,
      });
    }
    const encoded = url.searchParams.get('SAMLRequest') ?? '';
    return { tenant, request: parseSamlRequest(encoded, 'redirect') };
  }

  async #signIn(options: {
    tenant: EntraTenantState;
    from: { request: SamlRequest } | { appId: string };
    user: EntraUser;
  }): Promise<SignInTruth> {
    const { tenant, from, user } = options;
    const answer = await samlAnswerOf({
      context: this.copy.context,
      tenant,
      target: resolveSignIn({ tenant, from }),
      request: 'request' in from ? from.request : undefined,
      user,
    });
    const { instance, organization } = this.#receiverOf(answer) ?? {};
    if (!instance || organization !== this.copy.organization) {
      return refused(
        'aws',
        'elsewhere',
        `The answer goes to ${answer.assertionConsumerServiceUrl}, where ${this.copy.organization.name} does not answer.`,
      );
    }
    const refusal = await this.#refusalOf(answer);
    if (refusal) throw refusal;
    const signedIn = signedInUser(instance, answer.nameId.value);
    const own = awsUserOf(this.copy, user);
    if (own && own.id !== signedIn.id) {
      return refused(
        'aws',
        'somebodyElse',
        `AWS takes ${user.userPrincipalName} for the user ${signedIn.userName}, who is somebody else.`,
      );
    }
    return { ok: true };
  }

  /** Why AWS does not take an assertion like this one, whoever it is about. */
  async #refusalOf(answer: SamlAnswer): Promise<SignInRefusal | undefined> {
    const key = likenessOf(answer);
    if (!this.#known.has(key)) {
      this.#known.set(key, await this.#tryOut(answer));
    }
    return this.#known.get(key);
  }

  async #tryOut(answer: SamlAnswer): Promise<SignInRefusal | undefined> {
    const [region, samlTenantId] = addressOf(answer);
    try {
      await acceptSamlResponse({
        context: this.copy.context,
        samlTenantId,
        region,
        samlResponse: await createSamlResponse(answer),
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error;
      const isOfPerson = !['badResponse', 'otherEndpoint'].includes(error.kind);
      return isOfPerson ? undefined : error;
    }
  }

  #receiverOf(answer: SamlAnswer) {
    const { context } = this.copy;
    const url = new URL(
      answeringAddress(context, answer.assertionConsumerServiceUrl),
    );
    const [, samlTenantId] = addressOf(answer);
    const organization = context.store.state.organizations.find(
      ({ identityCenter }) => identityCenter?.samlTenantId === samlTenantId,
    );
    return url.origin === context.pageOrigin && organization
      ? { organization, instance: organization.identityCenter }
      : undefined;
  }

  async #answered(signIn: () => Promise<SignInTruth>): Promise<SignInTruth> {
    try {
      return await signIn();
    } catch (error) {
      if (error instanceof LoginError) {
        const code = entraRefusalCode(error.options.number);
        return refused('entra', code, error.message);
      }
      if (error instanceof SignInRefusal) {
        return refused('aws', error.fault ?? error.kind, error.message);
      }
      throw error;
    }
  }
}

/** The access portal takes no notice of a query or a slash at the end. */
function isSameAddress(url: string, other: string | undefined): boolean {
  const [left, right] = [url, other].map(each =>
    each && URL.canParse(each) ? new URL(each) : undefined,
  );
  const path = (each?: URL) => each?.pathname.replace(/\/$/, '');
  return (
    left !== undefined &&
    left.origin === right?.origin &&
    path(left) === path(right)
  );
}

/** Region and SAML tenant id of where an answer goes; empty when that is not AWS. */
function addressOf(answer: SamlAnswer): [string | undefined, string] {
  const { pathname } = new URL(answer.assertionConsumerServiceUrl);
  const [, region, samlTenantId = ''] = consumerService.exec(pathname) ?? [];
  return [region, samlTenantId];
}

/** Equal for answers of which AWS takes both or neither, but for the person. */
function likenessOf(answer: SamlAnswer): string {
  const length = JSON.stringify(answer.claims).length;
  return JSON.stringify([
    answer.audience,
    answer.assertionConsumerServiceUrl,
    answer.signOnUrl,
    answer.inResponseTo === undefined,
    answer.key.certificateBase64,
    answer.encryptionCertificate,
    answer.issuance,
    answer.nameId.format,
    answer.claims.map(({ name, values }) => [name, values.length]),
    accessControlProblem(answer.claims),
    length > longCharacters ? length : undefined,
  ]);
}

function refused<Side extends RefusalTruth['by']>(
  by: Side,
  code: Extract<RefusalTruth, { by: Side }>['code'],
  reason: string,
): SignInTruth {
  return { ok: false, by, code, reason } as RefusalTruth;
}
