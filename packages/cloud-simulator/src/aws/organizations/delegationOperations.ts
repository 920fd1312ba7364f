import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { accountView } from './accountView';
import { findAccount } from './findAccount';
import { readServicePrincipal } from './readServicePrincipal';
import {
  requireManagementAccount,
  requireReader,
} from './requireOrganizationAccess';
import { trustedServicesOf } from './trustedServicesOf';

function violation(Reason: string, message: string): AwsError {
  return new AwsError('ConstraintViolationException', message, {
    members: { Reason },
  });
}

function notRegistered(): AwsError {
  return new AwsError(
    'AccountNotRegisteredException',
    'The provided account is not a registered delegated administrator for your organization.',
  );
}

const register: AwsOperation = ({ caller, input, context }) => {
  requireManagementAccount(caller);
  const { organization } = caller;
  const servicePrincipal = readServicePrincipal(input);
  const account = findAccount(organization, input);
  if (account.id === organization.managementAccountId) {
    throw violation(
      'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR',
      'You cannot register master account/yourself as delegated administrator for your organization.',
    );
  }
  if (!trustedServicesOf(organization)[servicePrincipal]) {
    throw violation(
      'SERVICE_ACCESS_NOT_ENABLED',
      'You must enable service access before you register a delegated administrator. Call the EnableAWSServiceAccess API first.',
    );
  }
  const ofService = (organization.delegatedAdministrators ?? []).filter(
    each => each.servicePrincipal === servicePrincipal,
  );
  if (ofService.some(each => each.accountId === account.id)) {
    throw new AwsError(
      'AccountAlreadyRegisteredException',
      'The provided account is already a delegated administrator for your organization.',
    );
  }
  // Identity Center has one; services with more are not simulated.
  if (ofService.length > 0) {
    throw violation(
      'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
      'You have exceeded the allowed limit of delegated administrators for the service.',
    );
  }
  organization.delegatedAdministrators = [
    ...(organization.delegatedAdministrators ?? []),
    {
      accountId: account.id,
      servicePrincipal,
      enabledAt: context.clock.now().toISOString(),
    },
  ];
  context.store.changed();
  return {};
};

const deregister: AwsOperation = ({ caller, input, context }) => {
  requireManagementAccount(caller);
  const { organization } = caller;
  const servicePrincipal = readServicePrincipal(input);
  const account = findAccount(organization, input);
  const registered = organization.delegatedAdministrators ?? [];
  const others = registered.filter(
    each =>
      each.accountId !== account.id ||
      each.servicePrincipal !== servicePrincipal,
  );
  if (others.length === registered.length) throw notRegistered();
  organization.delegatedAdministrators = others;
  context.store.changed();
  return {};
};

/** Each account once, with the date of its first delegation. */
const listAdministrators: AwsOperation = ({ caller, input }) => {
  requireReader(caller);
  const { organization } = caller;
  const servicePrincipal =
    input.ServicePrincipal === undefined || input.ServicePrincipal === null
      ? undefined
      : readServicePrincipal(input);
  const registered = (organization.delegatedAdministrators ?? []).filter(
    each =>
      servicePrincipal === undefined ||
      each.servicePrincipal === servicePrincipal,
  );
  const { items, nextToken } = pageOf({
    items: organization.accounts.flatMap(account => {
      const delegation = registered.find(each => each.accountId === account.id);
      return delegation ? [{ account, delegation }] : [];
    }),
    input,
    maxPageSize: 20,
    tokenError: 'InvalidInputException',
  });
  return {
    DelegatedAdministrators: items.map(({ account, delegation }) => ({
      ...accountView(organization, account),
      DelegationEnabledDate: epochSeconds(delegation.enabledAt),
    })),
    NextToken: nextToken,
  };
};

const listServices: AwsOperation = ({ caller, input }) => {
  requireReader(caller);
  const { organization } = caller;
  const account = findAccount(organization, input);
  const { items, nextToken } = pageOf({
    items: (organization.delegatedAdministrators ?? []).filter(
      each => each.accountId === account.id,
    ),
    input,
    maxPageSize: 20,
    tokenError: 'InvalidInputException',
  });
  if (items.length === 0) throw notRegistered();
  return {
    DelegatedServices: items.map(each => ({
      ServicePrincipal: each.servicePrincipal,
      DelegationEnabledDate: epochSeconds(each.enabledAt),
    })),
    NextToken: nextToken,
  };
};

/** Member accounts that administer a service for the organization. */
export const delegationOperations: Record<string, AwsOperation> = {
  RegisterDelegatedAdministrator: register,
  DeregisterDelegatedAdministrator: deregister,
  ListDelegatedAdministrators: listAdministrators,
  ListDelegatedServicesForAccount: listServices,
};
