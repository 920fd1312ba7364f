import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { readServicePrincipal } from './readServicePrincipal';
import {
  requireManagementAccount,
  requireReader,
} from './requireOrganizationAccess';
import { trustedServicesOf } from './trustedServicesOf';

const listServiceAccess: AwsOperation = ({ caller, input }) => {
  requireReader(caller);
  const { items, nextToken } = pageOf({
    items: Object.entries(trustedServicesOf(caller.organization)),
    input,
    maxPageSize: 20,
    tokenError: 'InvalidInputException',
  });
  return {
    EnabledServicePrincipals: items.map(([ServicePrincipal, enabledAt]) => ({
      ServicePrincipal,
      DateEnabled: epochSeconds(enabledAt),
    })),
    NextToken: nextToken,
  };
};

/** Enabling what is enabled changes nothing. */
const enableServiceAccess: AwsOperation = ({ caller, input, context }) => {
  requireManagementAccount(caller);
  const { organization } = caller;
  const servicePrincipal = readServicePrincipal(input);
  organization.trustedServices = {
    [servicePrincipal]: context.clock.now().toISOString(),
    ...trustedServicesOf(organization),
  };
  context.store.changed();
  return {};
};

const disableServiceAccess: AwsOperation = ({ caller, input, context }) => {
  requireManagementAccount(caller);
  const { organization } = caller;
  const servicePrincipal = readServicePrincipal(input);
  const isDelegated = organization.delegatedAdministrators?.some(
    each => each.servicePrincipal === servicePrincipal,
  );
  if (isDelegated) {
    throw new AwsError(
      'ConstraintViolationException',
      'You must deregister the delegated administrators of this service before you disable its access.',
      {
        members: { Reason: 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE' },
      },
    );
  }
  const { [servicePrincipal]: _, ...others } = trustedServicesOf(organization);
  organization.trustedServices = others;
  context.store.changed();
  return {};
};

/** Trusted access of services to the organization. */
export const serviceAccessOperations: Record<string, AwsOperation> = {
  ListAWSServiceAccessForOrganization: listServiceAccess,
  EnableAWSServiceAccess: enableServiceAccess,
  DisableAWSServiceAccess: disableServiceAccess,
};
