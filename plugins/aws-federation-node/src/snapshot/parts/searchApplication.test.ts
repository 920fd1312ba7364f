import type { Application } from '@microsoft/microsoft-graph-types';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { stepContext } from '../../steps/__testUtils__/stepContext';
import { searchApplication } from './searchApplication';

const ours =
  'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890';
const theirs =
  'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-0000000000';

/** Looks where the tenant has these, and each has a service principal; some have a job. */
function search(
  applications: Record<string, Partial<Application>>,
  options: { withJob?: string; saml?: true; seen?: string } = {},
) {
  const fake = new FakeClouds();
  fake.applications = Object.entries(applications).map(([appId, given]) => ({
    id: `object of ${appId}`,
    appId,
    displayName: 'AWS acme-labs',
    identifierUris: [],
    ...given,
  }));
  const { entra } = fake.clouds;
  Object.assign(entra.servicePrincipals, {
    findByAppId: async (appId: string) => ({ id: appId }),
  });
  Object.assign(entra.synchronization, {
    getJob: async (id: string) =>
      id === options.withJob ? { id: 'job' } : undefined,
  });
  const context = stepContext(fake);
  return searchApplication({
    ...context,
    recorded: options.seen
      ? {
          applicationId: {
            value: options.seen,
            by: 'service',
            at: '2026-11-24',
          },
        }
      : {},
    specification: {
      ...context.specification,
      saml: options.saml && context.specification.saml,
    },
  });
}

const found = (appId: string) => ({ kind: 'found', application: { appId } });
const undecided = (...appIds: string[]) => ({
  kind: 'ambiguous',
  candidates: appIds.map(appId => ({ appId })),
});

describe('searchApplication, where nothing is specified', () => {
  it.each<
    [string, Record<string, Partial<Application>>, { withJob?: string }, object]
  >([
    [
      'takes the one that serves AWS, whatever its name',
      { other: { displayName: 'Amazon', identifierUris: [ours] } },
      {},
      found('other'),
    ],
    [
      'takes it rather than one of the name that does nothing',
      {
        named: {},
        other: { displayName: 'Amazon', identifierUris: [ours] },
      },
      {},
      found('other'),
    ],
    [
      'takes it rather than others of its own name that do nothing',
      { one: {}, other: { identifierUris: [ours] } },
      {},
      found('other'),
    ],
    [
      'does not choose where one of the name has a job',
      {
        named: {},
        other: { displayName: 'Amazon', identifierUris: [ours] },
      },
      { withJob: 'named' },
      undecided('other', 'named'),
    ],
    [
      'does not choose where one of the name serves something else',
      {
        named: { identifierUris: ['https://example.com/saml'] },
        other: { displayName: 'Amazon', identifierUris: [ours] },
      },
      {},
      undecided('other', 'named'),
    ],
    [
      'passes by one of the name that serves another identity store',
      {
        named: { identifierUris: [theirs] },
        other: { displayName: 'Amazon', identifierUris: [ours] },
      },
      {},
      found('other'),
    ],
    [
      'does not take one of the name that serves another identity store',
      { named: { identifierUris: [theirs] } },
      {},
      { kind: 'foreign' },
    ],
    [
      'takes the one of the name where none serves AWS',
      { named: {}, other: { displayName: 'B', identifierUris: [theirs] } },
      {},
      found('named'),
    ],
    [
      'takes one of another template that serves AWS',
      {
        other: {
          displayName: 'Amazon',
          identifierUris: [ours],
          applicationTemplateId: 'custom',
        },
      },
      {},
      found('other'),
    ],
    [
      'passes by one of its name and another template that does not serve AWS',
      { named: {}, other: { applicationTemplateId: 'custom' } },
      {},
      found('named'),
    ],
  ])('%s', async (_, applications, options, expected) => {
    expect(await search(applications, options)).toMatchObject(expected);
  });
});

it('takes the specified one, whichever serves AWS', async () => {
  expect(
    await search(
      {
        named: {},
        other: { displayName: 'B', identifierUris: [ours] },
      },
      { saml: true },
    ),
  ).toMatchObject(found('named'));
});

it('keeps to the one that was seen, whatever it was made from', async () => {
  expect(
    await search(
      {
        named: {},
        other: { displayName: 'B', applicationTemplateId: 'custom' },
      },
      { saml: true, seen: 'other' },
    ),
  ).toMatchObject(found('other'));
});
