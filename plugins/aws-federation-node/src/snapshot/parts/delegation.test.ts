import { SnapshotContext } from '../SnapshotContext';
import { denial } from './__testUtils__/denial';
import { delegationPart } from './delegation';

function context(
  administrator: () => Promise<string | undefined>,
  accountId = '222222222222',
): SnapshotContext {
  return {
    organization: { accountId, managementAccountId: '111111111111' },
    identityCenter: { delegation: { administrator } },
  } as unknown as SnapshotContext;
}

describe('delegationPart', () => {
  it('needs no answer for the management account', async () => {
    const asked = jest.fn();
    expect(
      await delegationPart.collect(context(asked, '111111111111')),
    ).toEqual({ isManagementAccount: true });
    expect(asked).not.toHaveBeenCalled();
  });

  it('names the administrator', async () => {
    expect(
      await delegationPart.collect(context(async () => '222222222222')),
    ).toEqual({ isManagementAccount: false, administrator: '222222222222' });
  });

  it('takes the denial for accounts that administer nothing for an answer', async () => {
    const facts = await delegationPart.collect(
      context(
        denial(
          'ListDelegatedAdministrators',
          "You don't have permissions to access this resource.",
        ),
      ),
    );
    expect(facts).toEqual({ isManagementAccount: false });
  });

  it('cannot tell without the permission', async () => {
    await expect(
      delegationPart.collect(
        context(
          denial(
            'ListDelegatedAdministrators',
            'User: arn:aws:sts::222222222222:assumed-role/Portal is not authorized to perform: organizations:ListDelegatedAdministrators',
          ),
        ),
      ),
    ).rejects.toThrow('Allow it.');
  });
});
