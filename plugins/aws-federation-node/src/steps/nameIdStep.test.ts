import { CloudError } from '../CloudError';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { nameIdDefinition } from './nameIdDefinition';
import { nameIdStep } from './nameIdStep';
import { readNameId } from './readNameId';
import { runStep } from './runStep';
import { StepContext } from './Step';
import { userNameMappingStep } from './userNameMappingStep';

const ownName = 'AWS federation NameID app';

/** An application with a job whose users have a few attributes. */
async function withJob() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate('AWS acme-labs');
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  const [user] = fake.schema.directories![0].objects!;
  user.attributes!.push({ name: 'extensionAttribute3' });
  fake.writes = [];
  return fake;
}

function wanting(
  fake: FakeClouds,
  userNameAttribute: string,
): StepContext & { lines: string[] } {
  return stepContext(fake, {
    specification: {
      ...specification,
      provisioning: { ...specification.provisioning!, userNameAttribute },
    },
  });
}

/** What a colleague assigned. */
function assign(fake: FakeClouds, claims: object[], displayName = 'Claims') {
  fake.policies.push({
    id: 'theirs',
    displayName,
    definition: [
      JSON.stringify({
        ClaimsMappingPolicy: { Version: 1, ClaimsSchema: claims },
      }),
    ],
  });
  fake.assignedPolicy = 'theirs';
}

const nameIdFrom = (ID: string, Source = 'user') => ({
  Source,
  ID,
  SamlClaimType:
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
});
const roleClaim = {
  Source: 'user',
  ID: 'department',
  SamlClaimType: 'https://aws.amazon.com/SAML/Attributes/AccessControl:Team',
};

const run = (context: StepContext) =>
  runStep(nameIdStep, context, { dryRun: false });

describe('nameIdStep', () => {
  it('needs nothing for the user principal name, and explains guests', async () => {
    const fake = await withJob();
    const { changed, inspection } = await run(
      wanting(fake, 'userPrincipalName'),
    );
    expect(changed).toBe(false);
    expect(inspection.message).toContain('Guests cannot sign in');
    expect(fake.writes).toEqual([]);
  });

  it('gives the application a policy for another attribute, once', async () => {
    const fake = await withJob();
    const context = wanting(fake, 'extensionAttribute3');
    await run(context);
    expect(fake.writes).toEqual(['createPolicy', 'assignPolicy']);
    expect(fake.policies).toEqual([
      expect.objectContaining({ displayName: ownName }),
    ]);
    expect(readNameId(fake.policies)).toEqual({
      source: 'extensionattribute3',
      policyName: ownName,
    });
    expect((await run(context)).changed).toBe(false);
  });

  it('uses its policy of an earlier run again, and keeps what else it says', async () => {
    const fake = await withJob();
    assign(fake, [nameIdFrom('mail'), roleClaim], ownName);
    fake.assignedPolicy = undefined;
    fake.clouds.entra.claimsMappingPolicies.create = async () =>
      fake.policies[0];
    await run(wanting(fake, 'extensionAttribute3'));
    expect(fake.writes).toEqual(['updatePolicy', 'assignPolicy']);
    const [text] = fake.policies[0].definition!;
    expect(JSON.parse(text).ClaimsMappingPolicy).toEqual({
      Version: 1,
      ClaimsSchema: [roleClaim, nameIdFrom('extensionattribute3')],
    });
  });

  it.each([
    ['takes it away', [nameIdFrom('mail')], ['unassignPolicy'], undefined],
    [
      'rewrites it where it says more',
      [nameIdFrom('mail'), roleClaim],
      ['updatePolicy'],
      'theirs',
    ],
  ])(
    'goes back to the user principal name: %s',
    async (_, claims, writes, left) => {
      const fake = await withJob();
      assign(fake, claims, ownName);
      await run(wanting(fake, 'userPrincipalName'));
      expect(fake.writes).toEqual(writes);
      expect(fake.assignedPolicy).toBe(left);
    },
  );

  it('adopts a policy of others that is right', async () => {
    const fake = await withJob();
    assign(fake, [nameIdFrom('Mail'), roleClaim]);
    const { changed, inspection } = await run(wanting(fake, 'mail'));
    expect(changed).toBe(false);
    expect(inspection.message).toContain('"Claims"');
  });

  it.each([
    ['another attribute', 'mail', [nameIdFrom('employeeid')], 'employeeId'],
    ['no NameID', 'mail', [roleClaim], 'leaves the NameID'],
    [
      'a transformation',
      'userPrincipalName',
      [nameIdFrom('x', 'transformation')],
      'something else than an attribute',
    ],
  ])(
    'leaves a policy of others with %s alone',
    async (_, attribute, claims, message) => {
      const fake = await withJob();
      assign(fake, claims);
      await expect(run(wanting(fake, attribute))).rejects.toThrow(message);
      expect(fake.writes).toEqual([]);
    },
  );

  it('refuses an attribute that the mapping could not take', async () => {
    const fake = await withJob();
    await expect(run(wanting(fake, 'employeeId'))).rejects.toThrow(
      'knows no attribute "employeeId"',
    );
    fake.job = undefined;
    await expect(run(wanting(fake, 'mail'))).rejects.toThrow(
      'no synchronization job yet',
    );
    expect(fake.writes).toEqual([]);
  });

  it('warns that people wait for their new userName', async () => {
    const fake = await withJob();
    fake.job = { ...fake.job, schedule: { state: 'Active' } };
    const changes = async (attribute: string) =>
      (await nameIdStep.inspect(wanting(fake, attribute))).changes.join(' ');
    expect(await changes('extensionAttribute3')).toContain('until the next');
    // What userName comes from already.
    expect(await changes('mail')).not.toContain('until the next');
  });

  it('needs the permission to read policies only for other attributes', async () => {
    const fake = await withJob();
    fake.clouds.entra.claimsMappingPolicies.listAssigned = async () => {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'GET /servicePrincipals/{id}/claimsMappingPolicies',
        status: 403,
        what: 'Entra does not let the portal do this',
        remedy: 'Grant Policy.Read.All.',
      });
    };
    const byDefault = wanting(fake, 'userPrincipalName');
    await expect(nameIdStep.inspect(byDefault)).resolves.toMatchObject({
      state: 'Done',
      message: expect.stringContaining('grant the portal Policy.Read.All'),
    });
    await expect(userNameMappingStep.inspect(byDefault)).resolves.toMatchObject(
      { state: 'Pending' },
    );
    await expect(run(wanting(fake, 'mail'))).rejects.toThrow(
      'Grant Policy.Read.All.',
    );
  });
});

describe('userNameMappingStep', () => {
  it('is refused while the NameID comes from elsewhere', async () => {
    const fake = await withJob();
    const context = wanting(fake, 'extensionAttribute3');
    const map = () => runStep(userNameMappingStep, context, { dryRun: false });
    await expect(map()).rejects.toThrow('AWS would not find them');
    expect(fake.writes).toEqual([]);
    await run(context);
    await map();
    expect(fake.writes).toContain('putSchema');
  });
});

describe('readNameId', () => {
  it('does not guess at a policy that it cannot read', () => {
    expect(
      readNameId([{ id: 'p', displayName: 'Claims', definition: ['{'] }]),
    ).toEqual({ policyName: 'Claims' });
    expect(readNameId([])).toEqual({ source: 'userprincipalname' });
    expect(
      readNameId([
        { displayName: 'Own', definition: nameIdDefinition('mail') },
      ]),
    ).toEqual({ source: 'mail', policyName: 'Own' });
  });
});
