import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { stepContext } from '../../steps/__testUtils__/stepContext';
import { applicationPart } from './application';

describe('applicationPart', () => {
  it('tells of another application that serves the identity store, whatever is specified', async () => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS by hand');
    Object.assign(fake.applications[0], {
      identifierUris: [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
      ],
    });
    const context = stepContext(fake);
    const facts = await applicationPart.collect({
      ...context,
      specification: {
        ...context.specification,
        saml: undefined,
        application: {
          ...context.specification.application,
          appId: '00000000-0000-4000-8000-000000000000',
        },
      },
    });
    expect(facts.application).toBeUndefined();
    expect(facts.serving).toEqual({
      appId: 'app',
      displayName: 'AWS by hand',
      entityId:
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
    });
  });

  it("tells of it where the adopted one has no identifier of AWS's", async () => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    Object.assign(fake.applications[0], {
      identifierUris: ['https://other.example/entity'],
    });
    fake.applications.push({
      id: 'other-object',
      appId: 'other',
      displayName: 'AWS by hand',
      applicationTemplateId: 'custom',
      identifierUris: [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
      ],
    });
    const context = stepContext(fake);
    const facts = await applicationPart.collect({
      ...context,
      specification: { ...context.specification, saml: undefined },
      recorded: {
        applicationId: { value: 'app', by: 'service', at: '2026-11-24' },
      },
    });
    expect(facts).toMatchObject({
      application: { appId: 'app' },
      serving: { appId: 'other', displayName: 'AWS by hand' },
    });
  });

  it.each(['application', 'servicePrincipal'] as const)(
    'tells that the %s has the assertions encrypted',
    async owner => {
      const fake = new FakeClouds();
      await fake.clouds.entra.applications.instantiate('AWS acme-labs');
      const found = {
        application: fake.applications[0],
        servicePrincipal: fake.servicePrincipal!,
      }[owner];
      Object.assign(found, { tokenEncryptionKeyId: 'key' });
      const facts = await applicationPart.collect(stepContext(fake));
      expect(facts[owner]?.encryptsAssertions).toBe(true);
      expect([
        facts.application?.encryptsAssertions,
        facts.servicePrincipal?.encryptsAssertions,
      ]).toContain(false);
    },
  );

  it.each([
    ['both', true, true, true],
    ['the registration alone', true, undefined, true],
    ['the service principal alone', null, true, true],
    ['none', false, null, false],
  ])(
    'is deactivated where it is shown by %s',
    async (_, own, shown, expected) => {
      const fake = new FakeClouds();
      await fake.clouds.entra.applications.instantiate('AWS acme-labs');
      Object.assign(fake.applications[0], { isDisabled: own });
      Object.assign(fake.servicePrincipal!, { isDisabled: shown });
      const { application } = await applicationPart.collect(stepContext(fake));
      expect(application?.deactivated).toBe(expected);
    },
  );
});
