import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const noCertificate = {
  keyCredentials: [],
  passwordCredentials: [],
  preferredTokenSigningKeyThumbprint: null,
};

const rolledOver = {
  mended:
    '"Federate an AWS organization", the import of its certificate in AWS, and the same template with the thumbprint',
  mend: (world: RuleWorld) => world.replaceCertificate(),
};

/** So many days before the certificate ends, with a token that is young. */
function certificateEnds(
  stage: string,
  days: number,
  words: string,
): RuleEntry {
  return {
    rule: 'certificate-ends-soon',
    reason: `CertificateEnds${stage}`,
    seen: `the signing certificate ends in ${words}`,
    bringAbout: world => passYears(world, days),
    ...rolledOver,
  };
}

/** Life goes on with new tokens, until so many days before the certificate ends. */
async function passYears(world: RuleWorld, daysBefore: number) {
  const { certificateEndsAt } = (await world.lab.federation()).status;
  const daysLeft = () =>
    (Date.parse(certificateEndsAt!) - Date.now()) / 86_400_000 - daysBefore;
  while (daysLeft() > 251) {
    await world.pass({ days: 250 });
    await world.completeWithNewToken();
  }
  await world.pass({ days: daysLeft() - 1 });
  await world.completeWithNewToken();
  await world.pass({ days: 1 });
}

/** It is not the active one. */
async function uploadNext(world: RuleWorld, begins: { days: number }) {
  const { preferredTokenSigningKeyThumbprint } =
    await world.entra.application();
  await upload(world, begins);
  await world.entra.changeApplication({ preferredTokenSigningKeyThumbprint });
}

/** To Entra, which makes it the active one. */
function upload(world: RuleWorld, begins: { days: number }) {
  return world.control('/application/upload-certificate', {
    begins: new Date(Date.now() + begins.days * 86_400_000).toISOString(),
  });
}

/** AWS gets a new one, and somebody has Entra go on with the old one until then. */
async function goBackToOld(world: RuleWorld, daysBefore: number) {
  await passYears(world, 20);
  const { preferredTokenSigningKeyThumbprint } =
    await world.entra.application();
  await world.replaceCertificate();
  await world.entra.changeApplication({ preferredTokenSigningKeyThumbprint });
  await world.pass({ days: 20 - daysBefore });
}

const federatedAgain = {
  mended:
    '"Federate an AWS organization", which makes the new one the active one',
  mend: (world: RuleWorld) => world.federate(),
};

/** A person says that AWS has the certificate that Entra signs with. */
async function recordActive(world: RuleWorld) {
  const { preferredTokenSigningKeyThumbprint: thumbprint } =
    await world.entra.application();
  await world.federate({ importedCertificate: thumbprint! });
}

export const certificateEntries: RuleEntry[] = [
  {
    rule: 'certificate-missing',
    reason: 'CertificateMissing',
    seen: 'somebody deletes the signing certificate in Entra',
    bringAbout: world => world.entra.changeApplication(noCertificate),
    ...rolledOver,
  },
  {
    rule: 'certificate-missing',
    reason: 'CertificateMissing',
    start: 'adopted',
    seen: 'the same, in a federation that the portal has not made',
    bringAbout: world => world.entra.changeApplication(noCertificate),
    ...rolledOver,
  },
  {
    rule: 'certificate-key-missing',
    reason: 'PrivateKeyMissing',
    seen: 'a programme replaces the key credentials in Entra and leaves out the private key of the certificate',
    bringAbout: world => world.entra.certificates.loseKey(),
    ...rolledOver,
  },
  {
    rule: 'certificate-key-missing',
    reason: 'PrivateKeyOfActiveMissing',
    seen: 'the same, and there is another certificate in Entra',
    async bringAbout(world) {
      await world.entra.certificates.add();
      await world.entra.certificates.loseKey();
    },
    ...rolledOver,
  },
  {
    rule: 'certificate-key-missing',
    reason: 'PasswordMissing',
    seen: 'somebody removes the password credentials of the application in Entra',
    bringAbout: world =>
      world.entra.changeApplication({ passwordCredentials: [] }),
    ...rolledOver,
  },
  {
    rule: 'certificate-unclear',
    reason: 'NoCertificateActive',
    seen: 'there are two certificates in Entra, and none of them is the active one',
    async bringAbout(world) {
      await world.entra.certificates.add();
      await world.entra.changeApplication({
        preferredTokenSigningKeyThumbprint: null,
      });
    },
    mended: 'the one that AWS has is made the active one, the other deleted',
    async mend(world) {
      await world.entra.certificates.keepOldest();
    },
  },
  {
    rule: 'certificate-expired',
    reason: 'CertificateExpired',
    seen: 'the signing certificate ends after three years',
    bringAbout: world => passYears(world, -1),
    ...rolledOver,
  },
  {
    rule: 'certificate-expired',
    reason: 'CertificateExpired',
    seen: 'the signing certificate ends, and the next one, which somebody has uploaded to Entra, begins two days later',
    async bringAbout(world) {
      await passYears(world, 20);
      await uploadNext(world, { days: 23 });
      await world.pass({ days: 21 });
    },
    ...rolledOver,
  },
  {
    rule: 'certificate-expired',
    reason: 'ReplacedByItself',
    seen: 'AWS has the new certificate, somebody makes the old one the active one again, and it ends',
    bringAbout: world => goBackToOld(world, -1),
    ...federatedAgain,
  },
  {
    rule: 'certificate-expired',
    reason: 'ReplacedByUnknown',
    seen: 'somebody adds a certificate in Entra and tells AWS nothing, and the active one ends',
    async bringAbout(world) {
      await passYears(world, 20);
      await world.entra.certificates.add();
      await world.pass({ days: 21 });
    },
    ...rolledOver,
  },
  {
    rule: 'certificate-not-in-aws',
    reason: 'CertificateNotInAws',
    seen: 'AWS has the new certificate, and somebody makes the old one the active one again, which ends in ten days',
    bringAbout: world => goBackToOld(world, 10),
    ...federatedAgain,
  },
  {
    rule: 'certificate-ends-soon',
    reason: 'ChangesByItself',
    seen: 'the old certificate ends in ten days, and Entra has not been told to sign with the new one, which AWS has',
    bringAbout: world => goBackToOld(world, 10),
    ...federatedAgain,
  },
  certificateEnds('InAQuarter', 89, '89 days'),
  certificateEnds('InAMonth', 29, '29 days'),
  certificateEnds('InAWeek', 6, '6 days'),
  certificateEnds('Tomorrow', 0.5, 'twelve hours'),
  {
    rule: 'certificate-not-in-aws',
    reason: 'CertificateNotInAws',
    seen: 'somebody makes a new certificate the active one in Entra, and tells AWS nothing',
    async bringAbout(world) {
      const thumbprint = await world.entra.certificates.add();
      await world.entra.changeApplication({
        preferredTokenSigningKeyThumbprint: thumbprint,
      });
    },
    ...rolledOver,
  },
  {
    rule: 'certificate-not-in-aws',
    reason: 'NotRecorded',
    start: 'adopted',
    seen: 'the portal comes to a federation that was made by hand',
    bringAbout: world => world.pass({ minutes: 5 }),
    mended:
      'the thumbprint that AWS shows under "Certificate that AWS has now" in "Federate an AWS organization"',
    mend: recordActive,
  },
  {
    rule: 'certificate-not-in-aws',
    reason: 'CertificateNotInAws',
    start: 'adopted',
    seen: 'the same, of a federation that was made by hand and that the portal has known for a while',
    async bringAbout(world) {
      await world.lab.check();
      await world.pass({ minutes: 5 });
      await world.entra.changeApplication({
        preferredTokenSigningKeyThumbprint:
          await world.entra.certificates.add(),
      });
    },
    mended:
      'the one that AWS has is made the active one, the other deleted, and the template is told so, as below',
    async mend(world) {
      await world.entra.certificates.keepOldest();
      await recordActive(world);
    },
  },
  {
    rule: 'certificate-not-valid-yet',
    reason: 'CertificateNotValidYet',
    seen: 'somebody uploads a certificate to Entra that begins in a week, and makes it the active one',
    bringAbout: world => upload(world, { days: 7 }),
    mended:
      'the one that AWS has is made the active one, the other deleted, and "Federate an AWS organization" finds it right',
    async mend(world) {
      await world.entra.certificates.keepOldest();
      await world.federate();
    },
  },
  {
    rule: 'certificate-not-in-metadata',
    reason: 'CertificateNotInMetadata',
    seen: 'after a roll-over the metadata of Entra goes on with the old certificate',
    async bringAbout(world) {
      const thumbprint = await world.entra.certificates.add();
      await world.entra.changeApplication({
        preferredTokenSigningKeyThumbprint: thumbprint,
      });
      await world.replaceCertificate();
      await world.control('/application/old-metadata');
    },
    mended:
      'the certificate of before, which AWS still has, is made the active one in Entra, and then this one again',
    async mend(world) {
      const { preferredTokenSigningKeyThumbprint: active } =
        await world.entra.application();
      await world.entra.certificates.activateOldest();
      await world.entra.changeApplication({
        preferredTokenSigningKeyThumbprint: active,
      });
    },
  },
  {
    rule: 'several-signing-certificates',
    reason: 'SeveralSigningCertificates',
    seen: 'after a roll-over the old certificate stays in Entra',
    async bringAbout(world) {
      const thumbprint = await world.entra.certificates.add();
      await world.entra.changeApplication({
        preferredTokenSigningKeyThumbprint: thumbprint,
      });
      await world.replaceCertificate();
    },
    mended: 'it is deleted in Entra',
    mend: world => world.entra.certificates.keepActive(),
  },
];
