import type { Application } from '@microsoft/microsoft-graph-types';
import { findForeign, foreignApplicationProblem } from './foreignApplication';

const identifierOf = (store: string) =>
  `https://eu-west-1.signin.aws.amazon.com/platform/saml/${store}`;
const ours = 'd-1234567890';
const theirs = 'd-0000000000';

type Context = Parameters<typeof findForeign>[0];

function contextWith(
  options: {
    store?: string;
    adopted?: string;
    entityId?: string;
    recorded?: string;
  } = {},
): Context {
  const { store, adopted, entityId, recorded } = options;
  return {
    organization: { title: 'Acme' },
    identityCenter: {
      instances: { find: async () => store && { IdentityStoreId: store } },
    },
    specification: {
      application: { displayName: 'AWS acme', appId: adopted },
      ...(entityId && { saml: { entityId } }),
    },
    recorded: recorded ? { applicationId: { value: recorded } } : {},
  } as unknown as Context;
}

const application = (...identifierUris: string[]): Application => ({
  appId: 'app',
  displayName: 'AWS acme',
  identifierUris,
});

describe('findForeign', () => {
  it.each([
    ['another store than the one there is', ours],
    ['a store, and the organization has none', undefined],
  ])('finds one that serves %s', async (_, store) => {
    expect(
      await findForeign(
        contextWith({ store }),
        application(identifierOf(theirs)),
      ),
    ).toEqual({
      appId: 'app',
      displayName: 'AWS acme',
      identityStoreId: theirs,
      ...(store && { own: store }),
    });
  });

  it.each<[string, Parameters<typeof contextWith>[0], string[]]>([
    ['whoever is adopted by id', { adopted: 'app' }, [theirs]],
    ['whoever was seen before', { recorded: 'app' }, [theirs]],
    [
      'whoever has the specified identifier',
      { entityId: identifierOf(theirs) },
      [theirs],
    ],
    ['one that serves ours beside another store', {}, [theirs, ours]],
    ['one without an identifier', {}, []],
  ])('takes %s', async (_, options, stores) => {
    const context = contextWith({ store: ours, ...options });
    const found = application(...stores.map(identifierOf));
    expect(await findForeign(context, found)).toBeUndefined();
    expect(await foreignApplicationProblem(context, found)).toBeUndefined();
  });

  it('takes one that serves something else than AWS', async () => {
    expect(
      await findForeign(
        contextWith({ store: ours }),
        application('https://example.com/saml'),
      ),
    ).toBeUndefined();
  });

  it('is told with both stores and both ways out', async () => {
    expect(
      await foreignApplicationProblem(
        contextWith({ store: ours }),
        application(identifierOf(theirs)),
      ),
    ).toMatch(
      /"AWS acme" serves the identity store d-0000000000 of AWS, not that of Acme, d-1234567890, .*choose another name .* application id app under/,
    );
  });
});
