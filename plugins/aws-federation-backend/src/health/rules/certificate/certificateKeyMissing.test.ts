import { all } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { another, first } from './__testUtils__/certificates';
import { certificateRules } from '.';

describe('certificateKeyMissing', () => {
  it.each<FindingCase>([
    [
      'one without its private key',
      'certificate-key-missing',
      'PrivateKeyMissing',
      'sign-in-stopped',
      /Nobody can sign in: Entra has no private key of the signing certificate, AA11\./,
      first({ lacks: 'privateKey' }),
    ],
    [
      'none active, and the only one without its private key',
      'certificate-key-missing',
      'PrivateKeyMissing',
      'sign-in-stopped',
      /Nobody can sign in/,
      first({ lacks: 'privateKey', active: false }),
    ],
    [
      'the active one without its private key beside another one',
      'certificate-key-missing',
      'PrivateKeyOfActiveMissing',
      'not-known',
      /no private key of the active certificate, AA11\./,
      all(first({ lacks: 'privateKey' }), another('BB22')),
    ],
    [
      'one whose private key has lost its password',
      'certificate-key-missing',
      'PasswordMissing',
      'not-known',
      /private key of AA11 without the password/,
      first({ lacks: 'password' }),
    ],
    [
      'none active, and the only one whose private key has lost its password',
      'certificate-key-missing',
      'PasswordMissing',
      'not-known',
      /private key of AA11/,
      first({ lacks: 'password', active: false }),
    ],
  ])('finds %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(certificateRules, each[5])).toEqual([findingOf(each)]);
  });

  it('names the pages and templates that mend it', () => {
    expect(
      findingsAfter(certificateRules, first({ lacks: 'privateKey' })),
    ).toEqual([
      expect.objectContaining({
        detail: expect.stringContaining('AADSTS50003'),
        remedyTemplate: 'federate-aws-organization',
        remedyPage: expect.objectContaining({
          url: 'https://aws.test/settings',
        }),
      }),
    ]);
  });

  it('says nothing of another certificate that nobody chose', () => {
    expect(
      findingsAfter(certificateRules, another('BB22', { lacks: 'privateKey' })),
    ).toEqual([]);
  });
});
