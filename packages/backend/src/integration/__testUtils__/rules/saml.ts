import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const completed = {
  mended: '"Complete an AWS federation"',
  mend: (world: RuleWorld) => world.complete(),
};
const completedWithMetadata = {
  mended: 'AWS\'s current metadata file with "Complete an AWS federation"',
  mend: (world: RuleWorld) => world.completeWithMetadata(),
};

/** The reply URLs in Entra, as somebody changes them there. */
async function changeReplyUrls(
  world: RuleWorld,
  change: (urls: string[]) => string[],
) {
  const { web } = await world.entra.registration();
  const redirectUris = change(web.redirectUris);
  await world.entra.changeRegistration({
    web: {
      redirectUris,
      redirectUriSettings: redirectUris.map((uri, index) => ({ uri, index })),
    },
  });
}

const acsPath = '/platform/saml/acs/00000000-0000-4000-8000-000000000000';
const classicUrl = `https://eu-west-1.signin.aws.amazon.com${acsPath}`;
const dualStackUrl = `https://eu-west-1.sso.signin.aws${acsPath}`;

const nameIdClaim =
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';
const claim = (ID: string, SamlClaimType: string) => ({
  Source: 'user',
  ID,
  SamlClaimType,
});

export const samlEntries: RuleEntry[] = [
  {
    rule: 'saml-mode',
    reason: 'NotSaml',
    seen: 'somebody switches single sign-on off',
    bringAbout: world =>
      world.entra.changeApplication({ preferredSingleSignOnMode: null }),
    mended: '"Federate an AWS organization"',
    mend: world => world.federate(),
  },
  {
    rule: 'saml-urls',
    reason: 'IdentifierDiffers',
    seen: 'somebody changes the identifier in Entra',
    bringAbout: world =>
      world.entra.changeRegistration({
        identifierUris: ['https://contoso.example/aws'],
      }),
    ...completedWithMetadata,
  },
  {
    rule: 'saml-urls',
    reason: 'IdentifierElsewhere',
    seen: 'somebody gives the identifier in Entra to another application',
    async bringAbout(world) {
      const { displayName, identifierUris } = await world.entra.registration();
      await world.entra.instantiate('AWS by hand');
      await world.entra.identify(displayName, '');
      await world.entra.identify('AWS by hand', identifierUris[0]);
    },
    mended:
      'the identifier is taken from the other one, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.identify('AWS by hand', '');
      await world.complete();
    },
  },
  {
    rule: 'saml-urls',
    reason: 'ReplyUrlsMissing',
    seen: 'somebody deletes the reply URLs in Entra',
    bringAbout: world =>
      changeReplyUrls(world, () => ['https://contoso.example/acs']),
    ...completedWithMetadata,
  },
  {
    rule: 'saml-urls',
    reason: 'ReplyUrlMissing',
    seen: "AWS's metadata file names two addresses, and somebody deletes the second one in Entra",
    async bringAbout(world) {
      await world.control('/aws/metadata-family', { family: 'dualStack' });
      await world.completeWithMetadata();
      await changeReplyUrls(world, ([first]) => [first]);
    },
    ...completedWithMetadata,
  },
  {
    rule: 'default-reply-url',
    reason: 'DefaultReplyUrlDiffers',
    seen: 'somebody adds a reply URL in Entra and makes it the default one',
    bringAbout: world =>
      changeReplyUrls(world, urls => ['https://contoso.example/acs', ...urls]),
    ...completed,
  },
  {
    rule: 'wildcard-reply-url',
    reason: 'WildcardReplyUrl',
    seen: 'the reply URL with wildcards of the gallery comes back',
    bringAbout: world =>
      changeReplyUrls(world, urls => [
        ...urls,
        'https://*.signin.aws.amazon.com/platform/saml/acs/*',
      ]),
    ...completed,
  },
  {
    rule: 'additional-region-without-url',
    reason: 'AdditionalRegionWithoutUrl',
    seen: 'somebody adds a Region to IAM Identity Center',
    async bringAbout(world) {
      await world.control('/aws/key', { key: 'multiRegion' });
      await world.aws.call('sso-admin', 'AddRegion', {
        InstanceArn: world.aws.instanceArn,
        RegionName: 'eu-west-3',
      });
    },
    ...completedWithMetadata,
  },
  {
    rule: 'classic-url-missing',
    reason: 'ClassicUrlMissing',
    seen: 'the instance is from before February 2026, and somebody has its dual-stack reply URL in Entra and not the classic one',
    async bringAbout(world) {
      await world.control('/aws/instance-created', {
        at: '2025-06-01T08:00:00Z',
      });
      await changeReplyUrls(world, urls => [...urls, dualStackUrl]);
    },
    mended: 'the classic one is added in Entra',
    mend: world => changeReplyUrls(world, urls => [...urls, classicUrl]),
  },
  {
    rule: 'only-one-endpoint-family',
    reason: 'OnlyOneEndpointFamily',
    seen: 'somebody adds one of two addresses of AWS in Entra by hand',
    bringAbout: world => changeReplyUrls(world, urls => [...urls, classicUrl]),
    ...completed,
  },
  {
    rule: 'identity-store-changed',
    reason: 'IdentityStoreChanged',
    seen: 'IAM Identity Center is deleted and enabled again',
    async bringAbout(world) {
      await world.console.deleteInstance(world.aws.instanceArn);
      await world.console.enable();
    },
    mended:
      'another visit to the AWS console, and "Complete an AWS federation" with all that it gives',
    mend: world => world.federateAnew(),
  },
  {
    rule: 'identity-store-changed',
    reason: 'SpecificationOutdated',
    seen: 'the same, and somebody has mended Entra by hand',
    async bringAbout(world) {
      await world.console.deleteInstance(world.aws.instanceArn);
      await world.console.enable();
      const [entityId] =
        /(?<=entityID=")[^"]+/.exec(await world.console.downloadMetadata()) ??
        [];
      await world.entra.changeRegistration({ identifierUris: [entityId] });
    },
    mended:
      'another visit to the AWS console, and "Complete an AWS federation" with all that it gives',
    mend: world => world.federateAnew(),
  },
  {
    rule: 'assertions-encrypted',
    reason: 'AssertionsEncrypted',
    seen: 'somebody activates token encryption',
    bringAbout: world => world.entra.certificates.encryptAssertions(),
    mended: 'token encryption is deactivated',
    mend: world =>
      world.entra.changeApplication({ tokenEncryptionKeyId: null }),
  },
  {
    rule: 'name-id-differs',
    reason: 'NameIdDiffers',
    seen: 'somebody gives the application a claims mapping policy with the mail address as NameID',
    bringAbout: world => world.entra.claims.set([claim('mail', nameIdClaim)]),
    mended:
      'the policy is taken from the application, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.claims.takeAway();
      await world.complete();
    },
  },
  {
    rule: 'name-id-differs',
    reason: 'NameIdUncertain',
    seen: 'somebody maps userName from an expression',
    bringAbout: world =>
      world.control('/synchronization-job/mapping', {
        target: 'userName',
        expression: 'ToLower([userPrincipalName])',
      }),
    ...completed,
  },
  {
    rule: 'name-id-not-seen',
    reason: 'NameIdNotSeen',
    start: 'adopted',
    seen: 'the portal comes to a federation whose userName and NameID come from the mail address, by a claim of the Entra portal',
    async bringAbout(world) {
      await world.control('/synchronization-job/mapping', {
        target: 'userName',
        expression: '[mail]',
      });
      await world.control('/application/portal-claims', {
        nameIdSource: 'mail',
      });
    },
    mended:
      'the mail address as attribute for userName in "Complete an AWS federation"',
    mend: world => world.complete({ userNameAttribute: 'mail' }),
  },
  {
    rule: 'name-id-format-risk',
    reason: 'NameIdFormatRisk',
    seen: 'userName and NameID come from the employee id',
    bringAbout: world => world.complete({ userNameAttribute: 'employeeId' }),
    mended:
      'the user principal name as attribute for userName in "Complete an AWS federation"',
    mend: world => world.complete({ userNameAttribute: 'userPrincipalName' }),
  },
  {
    rule: 'claims-refused',
    reason: 'ClaimsRefused',
    seen: 'a claims mapping policy sends an attribute for access control whose name AWS refuses',
    bringAbout: world =>
      world.entra.claims.set([
        claim('userprincipalname', nameIdClaim),
        claim(
          'department',
          'https://aws.amazon.com/SAML/Attributes/AccessControl:cost#center',
        ),
      ]),
    mended: 'the claim is corrected in the policy',
    mend: world =>
      world.entra.claims.set([
        claim('userprincipalname', nameIdClaim),
        claim(
          'department',
          'https://aws.amazon.com/SAML/Attributes/AccessControl:costcenter',
        ),
      ]),
  },
];
