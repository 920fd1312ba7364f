import type { Application } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { stepContext } from '../../steps/__testUtils__/stepContext';
import { findServing } from './findServing';

const at = 'https://eu-west-1.signin.aws.amazon.com/platform/saml';
const specified = `${at}/d-1234567890`;
const present = `${at}/d-99999999aa`;

const ours: Application = { appId: 'ours', identifierUris: [specified] };
const theirs: Application = {
  appId: 'theirs',
  displayName: 'By hand',
  identifierUris: [present],
};
const served = { appId: 'theirs', displayName: 'By hand', entityId: present };

/** Looks in a tenant that has these, and AWS the identity store of `present`. */
function lookIn(
  applications: Application[],
  options: {
    store?: string | Error;
    jobOf?: string;
    isSpecified?: boolean;
  } = {},
) {
  const { store = 'd-99999999aa', jobOf, isSpecified = true } = options;
  const { entra, identityCenter } = new FakeClouds().clouds;
  const listIdentified = jest.fn(async (beginning: string) =>
    applications.filter(({ identifierUris }) =>
      identifierUris?.some(uri => uri.startsWith(beginning)),
    ),
  );
  Object.assign(entra.applications, { listIdentified });
  Object.assign(entra.servicePrincipals, {
    findByAppId: async (appId: string) => ({ id: appId }),
  });
  Object.assign(entra.synchronization, {
    getJob: async (id: string) => (id === jobOf ? { id: 'job' } : undefined),
  });
  Object.assign(identityCenter.instances, {
    find: async () => {
      if (store instanceof Error) throw store;
      return { IdentityStoreId: store };
    },
  });
  const context = stepContext(new FakeClouds(), { entra, identityCenter });
  return {
    listIdentified,
    find: (more: Parameters<typeof findServing>[1]) =>
      findServing(
        isSpecified
          ? context
          : {
              ...context,
              specification: { ...context.specification, saml: undefined },
            },
        more,
      ),
  };
}

const unreachable = new CloudError({
  cloud: 'IAM Identity Center',
  operation: 'ListInstances',
  what: 'AWS does not answer',
  remedy: 'Wait.',
});

describe('findServing, where AWS has another identity store than the specified one', () => {
  it('finds the one that has its identifier, whether or not ours is there', async () => {
    const { find } = lookIn([ours, theirs]);
    await expect(find({ found: ours })).resolves.toEqual(served);
    await expect(find({})).resolves.toEqual(served);
  });

  it('tells that it has a job', async () => {
    const { find } = lookIn([ours, theirs], { jobOf: 'theirs' });
    await expect(find({ found: ours })).resolves.toEqual({
      ...served,
      provisions: true,
    });
  });

  it('looks for none where ours has its identifier', async () => {
    const found = { ...ours, identifierUris: [present] };
    const { find, listIdentified } = lookIn([found]);
    await expect(find({ found })).resolves.toBeUndefined();
    expect(listIdentified).not.toHaveBeenCalled();
  });

  it('falls back on whoever has the specified one', async () => {
    const another = { ...theirs, identifierUris: [specified] };
    const { find } = lookIn([another]);
    await expect(
      find({ found: { ...ours, identifierUris: [] } }),
    ).resolves.toMatchObject({ appId: 'theirs', entityId: specified });
    await expect(lookIn([ours]).find({ found: ours })).resolves.toBe(undefined);
  });

  it('goes on telling of it while AWS does not answer, as long as it has the identifier', async () => {
    const options = { store: unreachable };
    const before = served;
    await expect(
      lookIn([ours, theirs], options).find({ found: ours, before }),
    ).resolves.toEqual(served);
    await expect(
      lookIn([ours, theirs], options).find({ found: theirs, before }),
    ).resolves.toBeUndefined();
    await expect(
      lookIn([ours], options).find({ found: ours, before }),
    ).resolves.toBeUndefined();
    await expect(
      lookIn([ours, theirs], options).find({ found: ours }),
    ).resolves.toBeUndefined();
  });
});

describe('findServing, otherwise', () => {
  it('asks Entra nothing of a federation as it is specified', async () => {
    const { find, listIdentified } = lookIn([ours, theirs], {
      store: 'd-1234567890',
    });
    await expect(find({ found: ours })).resolves.toBeUndefined();
    expect(listIdentified).not.toHaveBeenCalled();
  });

  it('fails with AWS where nothing is specified', async () => {
    const { find } = lookIn([ours], { store: unreachable, isSpecified: false });
    await expect(find({ found: ours })).rejects.toBe(unreachable);
  });
});
