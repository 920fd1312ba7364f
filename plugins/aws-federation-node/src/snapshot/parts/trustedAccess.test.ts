import { SnapshotContext } from '../SnapshotContext';
import { denial } from './__testUtils__/denial';
import { trustedAccessPart } from './trustedAccess';

const member = '222222222222';
const management = '111111111111';

function context(
  isTrusted: (as: string) => Promise<boolean>,
  accountId = member,
): SnapshotContext {
  return {
    organization: { accountId, managementAccountId: management },
    identityCenter: { delegation: { isTrusted } },
  } as unknown as SnapshotContext;
}

const administersNothing = denial(
  'ListAWSServiceAccessForOrganization',
  "You don't have permissions to access this resource.",
);

describe('trustedAccessPart', () => {
  it.each([
    ['the management account', management],
    ['a member account', member],
  ])('asks as %s', async (_, accountId) => {
    for (const isTrusted of [true, false]) {
      const ask = jest.fn(async () => isTrusted);
      expect(await trustedAccessPart.collect(context(ask, accountId))).toEqual({
        isTrusted,
      });
      expect(ask).toHaveBeenCalledWith('own');
    }
  });

  it('does not know for an account that administers nothing', async () => {
    expect(
      await trustedAccessPart.collect(context(administersNothing)),
    ).toEqual({});
  });

  it.each([
    [
      'without the permission',
      denial(
        'ListAWSServiceAccessForOrganization',
        'User: arn:aws:sts::222222222222:assumed-role/Portal is not authorized to perform: organizations:ListAWSServiceAccessForOrganization',
      ),
      member,
    ],
    [
      'where the management account is denied it',
      administersNothing,
      management,
    ],
  ])('cannot tell %s', async (_, ask, accountId) => {
    await expect(
      trustedAccessPart.collect(context(ask, accountId)),
    ).rejects.toThrow('Allow it.');
  });
});
