import { changeReplyUrls } from './changeReplyUrls';
import { classicUrlEntries } from './classicUrl';
import { defaultReplyUrlEntries } from './defaultReplyUrl';
import { identityStoreEntries } from './identityStore';
import { completed, completedWithMetadata } from './mendings';
import { RuleEntry } from './RuleEntry';

/** Of another endpoint family than the one that Entra has. */
const classicUrl =
  'https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/00000000-0000-4000-8000-000000000000';

/** To an application that somebody makes from whichever entry of the gallery. */
function identifierGiven(entry: string, seen: string): RuleEntry {
  return {
    rule: 'saml-urls',
    reason: 'IdentifierElsewhere',
    seen,
    async bringAbout(world) {
      const { displayName, identifierUris } = await world.entra.registration();
      await world.entra.instantiate('AWS by hand', entry);
      await world.entra.identify(displayName, '');
      await world.entra.identify('AWS by hand', identifierUris[0]);
    },
    mended:
      'the identifier is taken from the other one, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.identify('AWS by hand', '');
      await world.complete();
    },
  };
}

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
  identifierGiven(
    'AWS IAM Identity Center',
    'somebody gives the identifier in Entra to another application',
  ),
  identifierGiven(
    'Custom',
    'the same, and that one was made with "Create your own application"',
  ),
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
    reason: 'DefaultReplyUrlMissing',
    seen: "AWS's metadata file names two addresses, and somebody deletes the first one in Entra",
    async bringAbout(world) {
      await world.control('/aws/metadata-family', { family: 'dualStack' });
      await world.completeWithMetadata();
      await changeReplyUrls(world, ([, second]) => [second]);
    },
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
    rule: 'sign-on-url-differs',
    reason: 'SignOnUrlDiffers',
    seen: 'somebody sets another sign-on URL in Entra',
    async bringAbout(world) {
      await world.completeWithMetadata();
      await world.entra.changeApplication({
        loginUrl: 'https://intranet.contoso.example/aws',
      });
    },
    mended: '"Complete an AWS federation"',
    mend: world => world.complete(),
  },
  {
    rule: 'sign-on-url-differs',
    reason: 'SignOnUrlDiffers',
    start: 'adopted',
    seen: 'the portal comes to a federation whose sign-on URL leads elsewhere',
    bringAbout: world =>
      world.entra.changeApplication({
        loginUrl: 'https://intranet.contoso.example/aws',
      }),
    ...completedWithMetadata,
  },
  {
    rule: 'sign-on-url-differs',
    reason: 'OtherInstance',
    seen: 'somebody sets the access portal of another organization as sign-on URL in Entra',
    async bringAbout(world) {
      await world.completeWithMetadata();
      const { loginUrl } = await world.entra.application();
      await world.entra.changeApplication({
        loginUrl: loginUrl?.replace(/[^/]+$/, 'd-0000000000'),
      });
    },
    mended: '"Complete an AWS federation"',
    mend: world => world.complete(),
  },
  {
    rule: 'saml-not-specified',
    reason: 'NoIdentifier',
    start: 'adopted',
    seen: 'the portal comes to a federation whose application only sends people to AWS, and has no identifier',
    bringAbout: world => world.entra.changeRegistration({ identifierUris: [] }),
    ...completedWithMetadata,
  },
  {
    rule: 'saml-not-specified',
    reason: 'NoReplyUrl',
    start: 'adopted',
    seen: 'the portal comes to a federation whose application has no reply URL',
    bringAbout: world => changeReplyUrls(world, () => []),
    ...completedWithMetadata,
  },
  {
    rule: 'saml-not-specified',
    reason: 'NotSpecified',
    start: 'adopted',
    seen: 'the portal comes to a federation whose application has the identifier of something else',
    bringAbout: world =>
      world.entra.changeRegistration({
        identifierUris: ['https://contoso.example/aws'],
      }),
    ...completedWithMetadata,
  },
  ...defaultReplyUrlEntries,
  {
    rule: 'identifier-not-first',
    reason: 'IdentifierNotFirst',
    seen: "somebody gives the application another identifier before AWS's",
    async bringAbout(world) {
      const { identifierUris } = await world.entra.registration();
      await world.entra.changeRegistration({
        identifierUris: ['https://contoso.example/aws', ...identifierUris],
      });
    },
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
  ...classicUrlEntries,
  {
    rule: 'only-one-endpoint-family',
    reason: 'OnlyOneEndpointFamily',
    seen: 'somebody adds one of two addresses of AWS in Entra by hand',
    bringAbout: world => changeReplyUrls(world, urls => [...urls, classicUrl]),
    ...completed,
  },
  ...identityStoreEntries,
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
    rule: 'assertions-encrypted',
    reason: 'AssertionsEncrypted',
    seen: 'the same by the manifest of the app registration',
    bringAbout: world => world.entra.certificates.encryptByRegistration(),
    mended: 'tokenEncryptionKeyId is null again',
    mend: world =>
      world.entra.changeRegistration({ tokenEncryptionKeyId: null }),
  },
];
