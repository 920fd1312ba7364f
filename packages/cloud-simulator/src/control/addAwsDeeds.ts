import { SimulatorContext } from '../SimulatorContext';
import { WriteFailure } from '../state/AwsOrganizationState';
import { AddAction } from './addSignInDeeds';
import { ControlError } from './ControlError';
import { findFederation } from './findFederation';
import { readChoice } from './readChoice';
import { Input } from './readInput';

const accountStates = [
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
] as const;
const writeFailures: readonly WriteFailure[] = ['throttled', 'internal', 'kms'];

/** What happens in AWS outside of the APIs and pages that are simulated. */
export function addAwsDeeds(
  action: AddAction,
  { store }: Pick<SimulatorContext, 'store'>,
) {
  const organizationOf = (input: Input) =>
    findFederation(store.state, input.text('organization')).organization;
  const instanceOf = (input: Input) => {
    const { name, identityCenter } = organizationOf(input);
    if (!identityCenter) {
      throw new ControlError(
        409,
        `${name} has not enabled IAM Identity Center. Enable it first.`,
      );
    }
    return identityCenter;
  };

  action('/aws/account-state', input => {
    const { name, accounts } = organizationOf(input);
    const id = input.text('accountId');
    const account = accounts.find(each => each.id === id);
    if (!account) {
      throw new ControlError(
        404,
        `${name} has no account ${id}. Use one of ${accounts
          .map(each => each.id)
          .join(', ')}.`,
      );
    }
    account.state = readChoice(input, 'state', accountStates);
  });
  action('/aws/denied-iam-actions', input => {
    organizationOf(input).deniedIamActions = input
      .text('actions')
      ?.split(/[\s,]+/);
  });
  action('/aws/write-failure', input => {
    const instance = instanceOf(input);
    const failure = readChoice(input, 'failure', writeFailures);
    instance.nextWriteFailures = failure
      ? Array.from({ length: input.amount('count') ?? 1 }, () => failure)
      : undefined;
  });
}
