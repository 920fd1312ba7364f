import type { User } from '@microsoft/microsoft-graph-types';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import {
  specification,
  stepContext,
} from '../../steps/__testUtils__/stepContext';
import { stream } from '../../steps/__testUtils__/stream';
import { signInNamesPart } from './signInNames';

const ada: User = {
  id: 'ada',
  userPrincipalName: 'Ada@example.com',
  mail: 'ada@mail.example.com',
  accountEnabled: true,
};
const guest: User = {
  id: 'guest',
  userPrincipalName: 'maria_fabrikam.example#EXT#@example.com',
  accountEnabled: true,
};
const many = Array.from({ length: 30 }, (_, index): User => {
  const id = `person-${index}`;
  return { id, userPrincipalName: `${id}@example.com`, accountEnabled: true };
});

/** A NameID policy that takes this attribute. */
const nameIdFrom = (ID: string) => ({
  id: 'policy',
  displayName: 'Claims',
  definition: [
    JSON.stringify({
      ClaimsMappingPolicy: {
        ClaimsSchema: [
          {
            Source: 'user',
            ID,
            SamlClaimType:
              'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
          },
        ],
      },
    }),
  ],
});

async function collect(options: {
  members: User[];
  inAws: string[];
  disabledInAws?: string[];
  nameId?: string;
}) {
  const { members, inAws, disabledInAws = [], nameId } = options;
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate('AWS acme-labs');
  fake.assignments.push({
    id: 'assignment',
    principalType: 'Group',
    principalId: 'group',
  });
  const { entra, identityCenter } = fake.clouds;
  Object.assign(entra.directory, { eachMember: () => stream(members) });
  Object.assign(entra.claimsMappingPolicies, {
    listAssigned: async () => (nameId ? [nameIdFrom(nameId)] : []),
  });
  const all = [...inAws, ...disabledInAws];
  const eachUser = jest.fn(() =>
    stream(
      all.map(userName => ({
        id: userName,
        userName,
        mails: [],
        enabled: inAws.includes(userName),
      })),
    ),
  );
  const findUserId = jest.fn(async (_: string, name: string) =>
    all.find(each => each === name),
  );
  Object.assign(identityCenter, {
    eachUser,
    findUserId,
    hasEnabledUser: async (_: string, id: string) => inAws.includes(id),
  });
  const facts = await signInNamesPart.collect({
    ...stepContext(fake),
    specification,
    recorded: {},
  });
  return { facts, eachUser, findUserId };
}

describe('signInNamesPart', () => {
  it('asks for one name where the first one is in AWS', async () => {
    const { facts, findUserId, eachUser } = await collect({
      members: [ada, ...many],
      inAws: ['Ada@example.com'],
    });
    expect(facts).toEqual({ known: 'nameId' });
    expect(findUserId).toHaveBeenCalledTimes(1);
    expect(eachUser).not.toHaveBeenCalled();
  });

  it.each<[string, string | undefined, Parameters<typeof collect>[0]]>([
    [
      'a name that only a disabled user has',
      'none',
      { members: [ada], inAws: ['x'], disabledInAws: ['Ada@example.com'] },
    ],
    [
      'a name in other letters',
      'nameId',
      { members: [ada], inAws: ['ada@example.com'] },
    ],
    [
      'a guest, whose marker provisioning leaves out',
      'none',
      { members: [guest], inAws: ['maria_fabrikam.example@example.com'] },
    ],
    [
      'mail addresses where the NameID is the principal name',
      'mail',
      { members: [ada], inAws: ['ada@mail.example.com'] },
    ],
    [
      'mail addresses where the NameID is one',
      'nameId',
      { members: [ada], inAws: ['ada@mail.example.com'], nameId: 'mail' },
    ],
    [
      'principal names where the NameID is the mail address',
      'principalName',
      { members: [guest, ada], inAws: ['ada@example.com'], nameId: 'mail' },
    ],
    [
      'names of both kinds',
      'principalName',
      {
        members: [ada, guest],
        inAws: [
          'ada@mail.example.com',
          'maria_fabrikam.example#EXT#@example.com',
        ],
        nameId: 'employeeid',
      },
    ],
    [
      'nobody who is to sign in',
      undefined,
      { members: [{ ...ada, accountEnabled: false }], inAws: ['x'] },
    ],
    [
      'a NameID of which nobody tells what it is',
      undefined,
      { members: [ada], inAws: ['x'], nameId: 'onpremisesuserprincipalname' },
    ],
  ])('tells of %s', async (_, known, options) => {
    expect((await collect(options)).facts.known).toBe(known);
  });

  it('reads all users of AWS once where the first people are not there', async () => {
    const last = await collect({
      members: many,
      inAws: ['PERSON-29@example.com'],
    });
    expect(last.facts).toEqual({ known: 'nameId' });
    const none = await collect({
      members: many,
      inAws: ['x'],
      disabledInAws: ['person-29@example.com'],
    });
    expect(none.facts).toEqual({ known: 'none' });
    expect(none.eachUser).toHaveBeenCalledTimes(1);
    expect(none.findUserId).toHaveBeenCalledTimes(5);
  });
});
