import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { samlRules } from '.';

const at = 'https://eu-central-1.signin.aws.amazon.com/platform/saml';
const ours = 'AWS acme';

/** Somebody federated the new identity store through another application. */
const federatedByAnother =
  (change: Change = () => {}, provisions?: boolean): Change =>
  federation => {
    const { facts } = federation;
    facts.instance.instance!.identityStoreId = 'd-0000000000';
    facts.application.serving = {
      appId: 'other',
      displayName: 'By hand',
      entityId: `${at}/d-0000000000`,
      provisions,
    };
    change(federation);
  };

describe('a new identity store that another application serves', () => {
  it('leaves it open whether people can sign in, and offers to adopt that one', () => {
    expect(findingsAfter(samlRules, federatedByAnother())).toEqual([
      expect.objectContaining({
        rule: 'identity-store-changed',
        reason: 'OtherApplicationServes',
        effect: 'not-known',
        title: expect.stringMatching(
          /^Whether people can sign in is not known: .* "By hand" has its identifier, which "AWS acme" does not/,
        ),
        remedyTemplate: 'federate-aws-organization',
        remedyInputs: { applicationId: 'other' },
      }),
    ]);
  });

  it('tells where provisioning is to be looked for', () => {
    const [alone] = findingsAfter(samlRules, federatedByAnother());
    expect(alone.detail).toContain(
      `It sends nobody to AWS: what is told of provisioning is told of "${ours}"`,
    );
    expect(alone.remedy).toContain(`stop provisioning of "${ours}"`);
    const [both] = findingsAfter(
      samlRules,
      federatedByAnother(undefined, true),
    );
    expect(both.detail).toContain('and be sent to AWS, through');
    expect(both.remedy).not.toContain(ours);
  });

  it('says nothing of it where ours is missing, of which another rule tells', () => {
    expect(
      findingsAfter(
        samlRules,
        federatedByAnother(({ facts }) => {
          delete facts.application.application;
          delete facts.application.servicePrincipal;
        }),
      ),
    ).toEqual([]);
  });

  it('goes on saying that nobody can sign in where that one has the old identifier', () => {
    const findings = findingsAfter(
      samlRules,
      federatedByAnother(({ facts }) => {
        facts.application.application!.identifierUris = [];
        facts.application.serving!.entityId = `${at}/d-99676f1234`;
      }),
    );
    expect(findings.map(({ reason }) => reason)).toEqual([
      'IdentityStoreChanged',
    ]);
  });
});
