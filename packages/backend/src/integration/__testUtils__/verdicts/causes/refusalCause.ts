import {
  AwsRefusalCode,
  EntraRefusalCode,
  PersonTruth,
  RefusalTruth,
} from 'cloud-simulator';
import {
  applicationNotKnown,
  Cause,
  failing,
  Naming,
  peopleNotKnown,
} from './Cause';

/** People sign in, or not, through another application than the specified one. */
const signInElsewhere = [
  ...applicationNotKnown,
  'saml-urls/IdentifierElsewhere',
  'identity-store-changed/OtherApplicationServes',
];

/** Of an adopted federation nothing tells which addresses AWS has. */
const addressesNotKnown = ['SamlReady/NotSpecified'];

/** Entra has not followed AWS to it, or not with its addresses. */
const newStore = [
  'identity-store-changed/IdentityStoreChanged',
  'identity-store-changed/NoReplyUrlOfAws',
  'identity-store-changed/ReplyUrlsOutdated',
];

const ofEntra: Record<EntraRefusalCode, Naming> = {
  noApplication: { rules: ['application-missing', ...signInElsewhere] },
  signOnUrlElsewhere: {
    rules: [
      'sign-on-url-differs',
      // Of ours there is nothing to see any more.
      'application-missing',
      'instance-missing',
      'identity-store-changed/IdentityStoreChanged',
      ...signInElsewhere,
    ],
    unknown: addressesNotKnown,
  },
  // No private key to sign with.
  AADSTS50003: {
    rules: [
      'certificate-key-missing',
      'certificate-expired/CertificateExpired',
      ...signInElsewhere,
    ],
  },
  // The reply URL.
  AADSTS50011: {
    rules: [
      'saml-urls/ReplyUrlsMissing',
      'saml-urls/DefaultReplyUrlMissing',
      'saml-urls/ClassicReplyUrlMissing',
      'saml-urls/ReplyUrlMissing',
      'saml-urls/WildcardMayMatch',
      'saml-not-specified',
      'additional-region-without-url',
      'classic-url-missing',
      'default-reply-url',
      ...newStore,
      ...signInElsewhere,
    ],
    unknown: addressesNotKnown,
    // Which of its addresses AWS asks for no API tells.
    extent: ['saml-urls/ReplyUrlMissing'],
  },
  // AWS asks another tenant, which no API tells.
  AADSTS50020: { rules: [] },
  AADSTS90002: { rules: [] },
  // Whoever is disabled in Entra is not in scope.
  AADSTS50057: { rules: [] },
  AADSTS50105: { rules: ['nobody-assigned', ...signInElsewhere] },
  AADSTS650056: { rules: ['saml-mode', ...signInElsewhere] },
  // The identifier, or the application as a whole.
  AADSTS700016: {
    rules: [
      'application-missing',
      'saml-urls/IdentifierDiffers',
      'saml-not-specified/NoIdentifier',
      'saml-not-specified/NotSpecified',
      ...signInElsewhere,
      'identity-store-changed/IdentityStoreChanged',
    ],
    unknown: addressesNotKnown,
  },
  AADSTS7000112: { rules: ['application-switched-off', ...signInElsewhere] },
  AADSTS76021: { rules: ['signed-requests-required', ...signInElsewhere] },
};

/** No API tells the identity source. */
const identitySource = ['IdentitySourceReady/NotVerifiable'];

const namedOtherwise = [
  'guests-shut-out',
  'name-id-differs',
  'name-id-not-seen',
  'doubled-targets/MappedTwice',
  'nobody-by-that-name',
  // AWS knows her by the name that she had.
  'mapping-not-always-applied/NamesOnlyOnCreation',
  'required-mappings-missing/UserNameNotMapped',
  'updates-off',
  // Or by the name of somebody else.
  'user-shared',
  ...signInElsewhere,
];

const ofAws: Record<AwsRefusalCode, Naming> = {
  noExternalProvider: {
    rules: ['instance-missing', 'identity-store-changed/IdentityStoreChanged'],
    unknown: identitySource,
  },
  elsewhere: {
    rules: [
      'instance-missing',
      ...newStore,
      'saml-urls/ReplyUrlsMissing',
      'saml-urls/DefaultReplyUrlMissing',
      'default-reply-url',
      'saml-not-specified',
      ...signInElsewhere,
    ],
    unknown: [...identitySource, ...addressesNotKnown],
  },
  audience: {
    rules: [
      'saml-urls/IdentifierDiffers',
      'saml-not-specified/NoIdentifier',
      'saml-not-specified/NotSpecified',
      'identifier-not-first',
      'identity-store-changed/IdentityStoreChanged',
      ...signInElsewhere,
    ],
    unknown: addressesNotKnown,
  },
  // The signature.
  badResponse: {
    rules: [
      'certificate-expired/CertificateExpired',
      'certificate-expired/ReplacedByUnknown',
      'certificate-missing',
      'certificate-not-in-aws/CertificateNotInAws',
      'certificate-not-valid-yet',
      'certificate-unclear',
      ...signInElsewhere,
    ],
  },
  trustedAccessDisabled: { rules: ['trusted-access-disabled'] },
  instanceBeingDeleted: { rules: ['instance-not-active'] },
  brokenKey: { rules: ['encryption-key-refused/KeyUnusable'] },
  encrypted: { rules: ['assertions-encrypted', ...signInElsewhere] },
  assertionNotSigned: {
    rules: ['assertions-not-signed/AssertionsNotSigned', ...signInElsewhere],
  },
  samlVersion: {
    rules: ['assertions-not-signed/OtherSamlVersion', ...signInElsewhere],
  },
  accessControl: {
    // Which attributes AWS reads nobody can ask while it is still making the instance.
    rules: ['claims-refused', 'instance-not-active', ...signInElsewhere],
  },
  // Of what was set in the Entra portal no API tells.
  tooLong: { rules: [] },
  // An empty attribute makes Entra send a NameID of another format.
  nameIdFormat: { rules: ['name-id-differs'] },
  otherEndpoint: { rules: ['saml-urls', 'additional-region-without-url'] },
  unknownUser: { rules: namedOtherwise },
  otherUserName: { rules: namedOtherwise },
  somebodyElse: { rules: namedOtherwise },
  disabledUser: { rules: namedOtherwise },
};

/** Why somebody is refused. Pure. */
export function refusalCause(
  refusal: RefusalTruth,
  { id, hindrance }: Pick<PersonTruth, 'id' | 'hindrance'>,
): Cause {
  const naming = namingOf(refusal);
  const text = `${refusal.by} ${refusal.code}`;
  // AWS may know her by the name that she had, for it refuses the change.
  return naming.rules === namedOtherwise && hindrance === 'refused'
    ? {
        text: `${text} (${id})`,
        refusal,
        personId: id,
        rules: [...namedOtherwise, ...failing],
        unknown: peopleNotKnown,
      }
    : { text, refusal, ...naming };
}

function namingOf(refusal: RefusalTruth): Naming {
  if (refusal.by === 'aws') return ofAws[refusal.code];
  const naming = ofEntra[refusal.code];
  // That an old instance asks for its classic address, and everybody with it, is documented.
  const isClassic =
    refusal.code === 'AADSTS50011' &&
    refusal.reason.includes('.signin.aws.amazon.com/platform/saml/acs/');
  return isClassic ? { ...naming, extent: undefined } : naming;
}

/** All that names a refusal. */
export const refusalNames: readonly string[] = [ofEntra, ofAws]
  .flatMap(table => Object.values<Naming>(table))
  .flatMap(({ rules }) => rules);
