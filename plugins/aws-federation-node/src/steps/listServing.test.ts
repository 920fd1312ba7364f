import { FakeClouds } from './__testUtils__/FakeClouds';
import { stepContext } from './__testUtils__/stepContext';
import { listHolders, listServing } from './listServing';

const ours =
  'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890';

function tenant() {
  const fake = new FakeClouds();
  fake.applications = Object.entries({
    gallery: { identifierUris: ['api://first', ours] },
    custom: { identifierUris: [ours], applicationTemplateId: 'custom' },
    longer: { identifierUris: [`${ours}1`] },
    'of another store': {
      identifierUris: [ours.replace('d-1234567890', 'd-0000000000')],
    },
    'of another Region': {
      identifierUris: [ours.replace('eu-west-1', 'us-east-1')],
    },
    fresh: { identifierUris: [] },
  }).map(([displayName, given]) => ({ displayName, ...given }));
  return stepContext(fake);
}

describe('listServing', () => {
  it('finds those of the identity store, whatever they were made from', async () => {
    const found = await listServing(tenant(), 'd-1234567890');
    expect(found.map(({ displayName }) => displayName)).toEqual([
      'gallery',
      'custom',
    ]);
  });
});

describe('listHolders', () => {
  it('finds those with exactly this identifier', async () => {
    const found = await listHolders(tenant(), ours);
    expect(found.map(({ displayName }) => displayName)).toEqual([
      'gallery',
      'custom',
    ]);
  });
});
