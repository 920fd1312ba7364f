import { JsonObject } from '@backstage/types';
import { World } from '../World';
import { assignPolicy, takePolicies } from './assignPolicy';
import { Deed } from './Deed';
import { defineExtensions, extensions } from './directoryExtension';
import { enableAccessControl } from './enableAccessControl';

/** What administrators do to claims by a policy, which Graph tells. */
export const claimsDeeds: Record<string, Deed> = {
  'attributes for access control enabled in AWS': enableAccessControl,
  'attributes for access control that AWS fails to enable': async world => {
    await enableAccessControl(world);
    const { accessControl } = world.state.identityCenter ?? {};
    if (accessControl) accessControl.failureReason = 'Access denied by IAM.';
  },
  'attributes for access control disabled again, with a claim that AWS refused':
    async world => {
      await assignClaims(world, [constant('Team', 'R&D')]);
      await world.pass(10);
      await world.check('scheduled');
      delete world.state.identityCenter?.accessControl;
    },
  'claims for access control by a policy, one of them twice, which AWS ignores':
    world =>
      assignPolicyFor(world, [
        from('department', 'Team'),
        from('jobtitle', 'Team'),
      ]),
  'NameID from employeeId by a policy': world =>
    assignClaims(world, [nameIdFrom('employeeid')]),
  'NameID from the mail by a policy': world =>
    assignClaims(world, [nameIdFrom('mail')]),
  'policies for claims taken away': world =>
    takePolicies(world, 'claimsMappingPolicies'),
  'claims for access control by a policy, one of them twice': world =>
    assignClaims(world, [from('department', 'Team'), from('jobtitle', 'Team')]),
  'claims for access control by a policy, in two cases, of everybody': world =>
    assignClaims(world, [constant('Team', 'blue'), from('objectid', 'team')]),
  'claims for access control by a policy, all of them good': world =>
    assignClaims(world, [from('department', 'Team'), constant('Color', 'red')]),
  'claims of a policy without the basic ones': world =>
    assignClaims(world, [from('department', 'Team')], {
      IncludeBasicClaimSet: 'false',
    }),
  'fifty-one claims for access control by a policy': world =>
    assignClaims(
      world,
      Array.from({ length: 51 }, (_, at) => constant(`Key${at}`, 'a')),
    ),
  'claim for access control with a long key, by a policy': world =>
    assignClaims(world, [from('department', 'k'.repeat(129))]),
  'claim for access control with a key of other signs, by a policy': world =>
    assignClaims(world, [from('department', 'cost#center')]),
  'claim for access control with a constant that AWS refuses, by a policy':
    world => assignClaims(world, [constant('Team', 'R&D')]),
  'claim for access control with a long constant, by a policy': world =>
    assignClaims(world, [constant('Team', 'v'.repeat(257))]),
  'NameID from the mail by a policy, and a claim with a constant that AWS refuses':
    world => assignClaims(world, [nameIdFrom('mail'), constant('Team', 'R&D')]),
  'claim for access control from other mails, by a policy': world =>
    assignClaims(world, [from('othermail', 'Mail')]),
  'claim for access control from each other mail, by a policy': world =>
    assignClaims(
      world,
      [
        { Source: 'user', ID: 'othermail' },
        {
          Source: 'transformation',
          ID: 'upper',
          TransformationId: 'Upper',
          SamlClaimType: tag('Mail'),
        },
      ],
      {
        ClaimsTransformation: [
          {
            ID: 'Upper',
            TransformationMethod: 'ToUppercase',
            InputClaims: [
              {
                ClaimTypeReferenceId: 'othermail',
                TransformationClaimType: 'string',
                TreatAsMultiValue: true,
              },
            ],
            OutputClaims: [
              {
                ClaimTypeReferenceId: 'upper',
                TransformationClaimType: 'outputClaim',
              },
            ],
          },
        ],
      },
    ),
  'claim for access control from a directory extension, by a policy': world =>
    assignExtension(world, extensions.several),
  'claim for access control from a directory extension of one value, by a policy':
    world => assignExtension(world, extensions.one),
  'claim for access control from a directory extension of nobody knows whom, by a policy':
    world => assignExtension(world, `extension_${'0'.repeat(32)}_costCenters`),
  'Entra sends all values in claims': world =>
    world.control('/tenant-claim-values', { sent: 'all' }),
  'everybody has two other mails': world =>
    changeEverybody(world, {
      otherMails: ['one@mail.example', 'two@mail.example'],
    }),
  'everybody has two values of a directory extension': async world => {
    defineExtensions(world);
    await changeEverybody(world, { [extensions.several]: ['4711', '4712'] });
  },
  'everybody has a value of a directory extension that no session tag can be':
    async world => {
      defineExtensions(world);
      await changeEverybody(world, { [extensions.one]: 'R&D' });
    },
  'somebody has a department that no session tag can be': async world => {
    const [id] = explorers(world);
    if (id) await world.graph('PATCH', `/users/${id}`, { department: 'R&D' });
  },
};

function nameIdFrom(ID: string) {
  return {
    Source: 'user',
    ID,
    SamlClaimType:
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
  };
}

function from(ID: string, key: string) {
  return { Source: 'user', ID, SamlClaimType: tag(key) };
}

function constant(key: string, Value: string) {
  return { Value, SamlClaimType: tag(key) };
}

function tag(key: string) {
  return `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;
}

function assignExtension(world: World, ExtensionID: string) {
  defineExtensions(world);
  return assignClaims(world, [
    { Source: 'user', ExtensionID, SamlClaimType: tag('CostCenter') },
  ]);
}

/** Whoever sends such claims has AWS look at them. */
async function assignClaims(
  world: World,
  ClaimsSchema: JsonObject[],
  others: JsonObject = {},
) {
  await enableAccessControl(world);
  await assignPolicyFor(world, ClaimsSchema, others);
}

function assignPolicyFor(
  world: World,
  ClaimsSchema: JsonObject[],
  others: JsonObject = {},
) {
  return assignPolicy(world, 'claimsMappingPolicies', {
    ClaimsMappingPolicy: {
      Version: 1,
      IncludeBasicClaimSet: 'true',
      ...others,
      ClaimsSchema,
    },
  });
}

async function changeEverybody(world: World, change: JsonObject) {
  for (const id of explorers(world)) {
    await world.graph('PATCH', `/users/${id}`, change);
  }
}

/** Ids of those who are in the group that has the application. */
function explorers({ state }: World): string[] {
  const group = state.tenant.groups.find(
    ({ displayName }) => displayName === 'aws-labs-explorers',
  );
  return group?.members ?? [];
}
