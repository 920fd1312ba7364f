import { randomUUID, X509Certificate } from 'node:crypto';
import { Profile, SAML } from '@node-saml/node-saml';
import {
  assertionConsumerServiceUrl,
  awsEntityId,
  dualStackFamily,
} from '../addresses';
import { Clock } from '../Clock';
import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { accessControlProblem, SamlAttribute } from './accessControlProblem';
import { classicUrlOf } from './classicUrl';
import { ResponseFault } from './SignInRefusal';

/** AWS accepts no other format of the NameID. */
const nameIdFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const clockSkewMs = 60_000;
const samlOne = 'urn:oasis:names:tc:SAML:1.0:assertion';

/** A response that is sound, and holds what AWS does not take. */
export class ResponseError extends Error {
  constructor(readonly fault: ResponseFault, message: string) {
    super(message);
    this.name = 'ResponseError';
  }
}

/** As the library reads XML. */
interface ParsedAssertion {
  Assertion?: {
    AttributeStatement?: Array<{
      Attribute?: Array<{
        $: { Name: string };
        AttributeValue?: Array<{ _?: string }>;
      }>;
    }>;
  };
}

type SamlOptions = ConstructorParameters<typeof SAML>[0];

/** The library reads the machine's clock; this one judges times by the simulator's. */
class ClockedSaml extends SAML {
  readonly #clock: Clock;

  constructor(options: SamlOptions, clock: Clock) {
    super(options);
    this.#clock = clock;
  }

  protected checkTimestampsValidityError(
    _nowMs: number,
    ...limits: [string, string, number?]
  ): Error | null {
    return super.checkTimestampsValidityError(
      this.#clock.now().getTime(),
      ...limits,
    );
  }
}

/** AWS's side of SAML for an instance whose identity source is external. */
export class ServiceProvider {
  readonly #saml: SAML;
  readonly #canVerify: boolean;
  readonly #isLenient: boolean;
  readonly #takesAttributes: boolean;

  private constructor(
    saml: SAML,
    options: {
      canVerify: boolean;
      isLenient: boolean;
      takesAttributes: boolean;
    },
  ) {
    this.#saml = saml;
    this.#canVerify = options.canVerify;
    this.#isLenient = options.isLenient;
    this.#takesAttributes = options.takesAttributes;
  }

  /** Undefined when nobody can sign in by SAML. */
  static of(
    context: Pick<SimulatorContext, 'clock' | 'pageOrigin'>,
    organization: AwsOrganizationState,
  ): ServiceProvider | undefined {
    const instance = organization.identityCenter;
    const idp = instance?.externalIdp;
    if (!instance || !idp || instance.identitySource !== 'EXTERNAL_IDP') {
      return undefined;
    }
    const entityId = awsEntityId(organization, instance.identityStoreId);
    // AWS trusts every imported certificate until it ends.
    const valid = idp.certificates.filter(
      certificate =>
        new Date(
          new X509Certificate(Buffer.from(certificate, 'base64')).validTo,
        ) > context.clock.now(),
    );
    return new ServiceProvider(
      new ClockedSaml(
        {
          entryPoint: idp.signOnUrl,
          idpCert: valid.length ? valid : idp.certificates,
          idpIssuer: idp.entityId,
          issuer: entityId,
          audience: entityId,
          callbackUrl: requestedUrl(context, organization, instance),
          identifierFormat: nameIdFormat,
          generateUniqueId: () => `aws_${randomUUID()}`,
          disableRequestedAuthnContext: true,
          // One of the two must be; whether that is enough is decided here.
          wantAssertionsSigned: false,
          wantAuthnResponseSigned: false,
          acceptedClockSkewMs: clockSkewMs,
        },
        context.clock,
      ),
      {
        canVerify: valid.length > 0,
        isLenient: instance.lenientResponses === true,
        // Nothing is published of those that AWS is about to enable, or failed to.
        takesAttributes: instance.accessControl !== undefined,
      },
    );
  }

  /** Address that asks the identity provider to sign somebody in. */
  async signInUrl(relayState: string): Promise<string> {
    return this.#saml.getAuthorizeUrlAsync(relayState, undefined, {});
  }

  /** NameID of a response that holds in every respect; throws otherwise. */
  async verify(samlResponse: string): Promise<string> {
    if (!this.#canVerify) {
      throw new Error('Every certificate that AWS was given has ended');
    }
    const xml = Buffer.from(samlResponse, 'base64').toString();
    if (/<(\w+:)?EncryptedAssertion\b/.test(xml)) {
      throw new ResponseError(
        'encrypted',
        'No decryption key for encrypted SAML response',
      );
    }
    const { profile } = await this.#saml
      .validatePostResponseAsync({ SAMLResponse: samlResponse })
      .catch((error: Error) => {
        throw error.message.includes('audience')
          ? new ResponseError('audience', error.message)
          : error;
      });
    if (!this.#isLenient) requireAnnounced(xml);
    const nameId = requireNameId(profile);
    if (this.#takesAttributes) requireAttributes(profile);
    return nameId;
  }
}

/** What the metadata announces: `WantAssertionsSigned="true"`, and SAML 2.0 alone. */
function requireAnnounced(xml: string) {
  const [assertion = ''] =
    /<(\w+:)?Assertion\b.*<\/\1Assertion>/s.exec(xml) ?? [];
  if (assertion.includes(samlOne)) {
    throw new ResponseError('samlVersion', 'The assertion is of SAML 1.1');
  }
  if (!/<(\w+:)?Signature\b/.test(assertion)) {
    throw new ResponseError(
      'assertionNotSigned',
      'The response is signed, and its assertion is not',
    );
  }
}

/** The ACS URL that AWS names in its requests. */
function requestedUrl(
  { pageOrigin }: Pick<SimulatorContext, 'pageOrigin'>,
  organization: AwsOrganizationState,
  { samlTenantId, requestFamily }: IdentityCenterState,
): string {
  const classicUrl = classicUrlOf(organization);
  return classicUrl && !requestFamily
    ? classicUrl
    : assertionConsumerServiceUrl(
        pageOrigin,
        samlTenantId,
        requestFamily && dualStackFamily,
      );
}

function requireNameId(profile: Profile | null): string {
  if (!profile?.nameID) throw new Error('The assertion has no NameID');
  if (profile.nameIDFormat !== nameIdFormat) {
    // The text of CloudTrail (https://github.com/goauthentik/authentik/issues/4554).
    throw new ResponseError(
      'nameIdFormat',
      'Response contains invalid name id policy format',
    );
  }
  return profile.nameID;
}

/** Where attributes for access control are not enabled AWS takes whatever they are. */
function requireAttributes(profile: Profile | null) {
  const problem = profile && accessControlProblem(attributesOf(profile));
  if (problem) throw new ResponseError('accessControl', problem);
}

/** One that is there twice counts twice, which the profile's own attributes do not show. */
function attributesOf(profile: Profile): SamlAttribute[] {
  const { Assertion }: ParsedAssertion = profile.getAssertion?.() ?? {};
  return (Assertion?.AttributeStatement ?? [])
    .flatMap(({ Attribute = [] }) => Attribute)
    .map(({ $, AttributeValue = [] }) => ({
      name: $.Name,
      values: AttributeValue.map(({ _ = '' }) => _),
    }));
}
