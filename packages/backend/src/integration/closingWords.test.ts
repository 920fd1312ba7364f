import { CloudSimulator } from 'cloud-simulator';
import { JsonObject } from '@backstage/types';
import {
  AwsConsoleVisitor,
  ConsoleVisitResult,
} from './__testUtils__/AwsConsoleVisitor';
import { BackendProcess } from './__testUtils__/BackendProcess';
import { ScaffolderUser } from './__testUtils__/ScaffolderUser';
import { completion } from './__testUtils__/federate';

jest.setTimeout(240_000);

const organization = 'acme-labs';
const first = 'federate-aws-organization';
const second = 'complete-aws-federation';
const removal = 'remove-aws-federation';

interface Closing {
  text: Array<{ title: string; content: string }>;
  links: Array<{ title: string; url: string }>;
}

describe('what a finished run tells', () => {
  let simulator: CloudSimulator;
  let backend: BackendProcess;
  let user: ScaffolderUser;
  let visitor: AwsConsoleVisitor;
  let visit: ConsoleVisitResult;

  beforeAll(async () => {
    simulator = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
    });
    backend = await BackendProcess.create(simulator);
    await backend.start();
    user = new ScaffolderUser(backend.address);
    await user.findTemplates(first, second, removal);
    visitor = new AwsConsoleVisitor(simulator, 'eu-west-1');
  });
  afterAll(async () => {
    await backend?.remove();
    await simulator?.stop();
  });

  const aws = () =>
    simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  async function run(
    template: string,
    values: JsonObject = {},
    secrets: Record<string, string> = {},
  ) {
    const id = await user.run(template, { organization, ...values }, secrets);
    const { status, output, lines } = await user.follow(id);
    if (status !== 'completed') throw new Error(lines.slice(-3).join('\n'));
    const { text, links } = output as unknown as Closing;
    return {
      titles: text.map(({ title }) => title),
      words: text.map(({ content }) => content).join('\n'),
      links: links.map(({ title }) => title),
    };
  }

  it('sends a person to the AWS console while it takes a visit', async () => {
    const { titles, words, links } = await run(first);
    expect(titles).toEqual(['Your visit to the AWS console']);
    expect(words).toContain('AWS needs one visit to its console');
    expect(words).toContain('choose Enable');
    expect(links).toContainEqual(expect.stringContaining('your visit to the'));
  });

  it('says whether provisioning runs when all is connected', async () => {
    visit = await visitor.visit(await user.downloadMetadata(organization));
    const { parameters, secrets } = completion(visit);
    const { words } = await run(second, parameters, secrets);
    expect(words).toContain('Provisioning runs.');
    expect(words).toContain('every 40 minutes');
  });

  it('sends nobody to the AWS console when all is connected, and says what it did', async () => {
    const { titles, words, links } = await run(first);
    expect(titles).toEqual(['No visit to the AWS console']);
    expect(words).not.toContain('needs one visit');
    expect(words).toContain('It changed nothing');
    expect(links.join()).not.toContain('your visit to the');

    const changed = await run(first, {
      notificationEmailAddresses: ['ops@example.com'],
    });
    expect(changed.titles).toEqual(['No visit to the AWS console']);
    expect(changed.words).toMatch(/Signing certificate: .* is good until/);
    expect(changed.words).not.toContain('Enterprise application:');
  });

  it('sends a person to AWS with the certificate alone when that is all', async () => {
    await fetch(`${simulator.pageOrigin}/control/certificate/expire`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organization }),
    });
    const { titles, words } = await run(first);
    expect(titles).toEqual([
      'Give AWS the signing certificate',
      'No visit to the AWS console',
    ]);
    expect(words).not.toContain('needs one visit');
    expect(words).toContain('other than the import of the certificate');
  });

  it('says of a removal what it did, and not what it left', async () => {
    const told = await run(removal, { extent: 'describe' });
    expect(told.words).toMatch(/^Nothing was changed\./);
    const confirm = organization;
    const paused = await run(removal, { extent: 'pause', confirm });
    expect(paused.titles).toEqual(['Pause of provisioning']);
    expect(paused.words).toMatch(/paused.*Nothing was taken apart\./);
    // What a pause comes to, the second template says.
    const { words } = await run(second);
    expect(words).toMatch(/Provisioning runs\. While provisioning runs/);
  });

  it('sends a person again when AWS has another identity store', async () => {
    aws().identityCenter!.identityStoreId = 'd-0000000abc';
    const { titles, words } = await run(first);
    expect(titles.at(-1)).toBe('Another visit to the AWS console');
    expect(words).toContain('d-0000000abc');
    expect(words).not.toContain('No visit');
  });

  it('says what was taken apart', async () => {
    const { titles, words } = await run(removal, {
      extent: 'remove',
      confirm: organization,
      signInMoved: true,
    });
    expect(titles).toEqual(['What was taken apart']);
    expect(words).toMatch(/- Enterprise application: \S/);
    expect(words).toContain('Before it began');
  });
});
