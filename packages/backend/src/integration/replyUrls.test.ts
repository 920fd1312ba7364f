import { JsonObject } from '@backstage/types';
import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

const tenant = '5d8c7f1e-2b34-4a69-8f70-1c2d3e4f5a6b';
const primary = `https://eu-west-1.sso.signin.aws/platform/saml/acs/${tenant}`;
const further = `https://eu-west-3.sso.signin.aws/platform/saml/acs/${tenant}`;
/** Of the primary Region, in the family that knows IPv4 alone. */
const sibling = `https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/${tenant}`;
const foreign =
  'https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/0f0e0d0c-1111-4222-8333-444455556666';

describe('reply URLs in Entra', () => {
  let lab: Lab;
  let parameters: JsonObject;
  let secrets: Record<string, string>;
  beforeAll(async () => {
    lab = await startLab({
      // AWS's own hosts then, and no others.
      configure: (config: Record<string, any>) => {
        delete config.awsFederation.organizations.find(
          (each: { name: string }) => each.name === organization,
        ).endpoints.signIn;
      },
    });
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const visit = await lab.visitAwsConsole();
    const location = (url: string, index: number) =>
      `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${url}" index="${index}"/>`;
    const awsMetadata = visit.awsMetadata.replace(
      /<md:AssertionConsumerService .*\/>/,
      [further, primary].map(location).join(''),
    );
    ({ parameters, secrets } = completion({ ...visit, awsMetadata }));
  });
  afterAll(() => lab?.stop());

  const application = () =>
    lab.simulator.store.state.tenants[0].applications.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const complete = async (more: JsonObject = {}) =>
    mustPass(
      await lab.runTemplate('complete-aws-federation', more, { secrets }),
    );

  it('are those of the metadata file, with the default in the primary Region', async () => {
    await complete(parameters);
    expect(application().web.redirectUriSettings).toEqual([
      { uri: primary, index: 0 },
      { uri: further, index: 1 },
    ]);
  });

  it('of another endpoint family of the same instance are kept, and others are not', async () => {
    // As somebody does by hand for whom one of the two does not work.
    const { web } = application();
    web.redirectUris = [sibling, foreign, primary, further];
    web.redirectUriSettings = [];
    const run = await complete();
    expect(run.outputs['saml-urls'].message).toContain(
      `Beyond those of the AWS metadata file, ${sibling} stays: of the same instance.`,
    );
    expect(application().web.redirectUriSettings).toEqual([
      { uri: primary, index: 0 },
      { uri: further, index: 1 },
      { uri: sibling, index: 2 },
    ]);
    expect((await complete()).changed).toBe(false);
  });
});
