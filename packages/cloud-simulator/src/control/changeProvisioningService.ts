import { CloudState } from '../state/CloudState';
import {
  provisioningServiceForms,
  ProvisioningServiceState,
} from '../state/ProvisioningServiceState';
import { publishedCodes } from '../provisioning/publishedCodes';
import { ControlError } from './ControlError';
import { findFederation } from './findFederation';
import { Input } from './readInput';

/**
 * Puts the provisioning service of the tenant that serves an organization into other
 * forms, or that of every tenant when no organization is named. What is not given stays
 * as it is; `reset` goes back to the defaults first.
 *
 * @throws ControlError when a form is not known.
 */
export function changeProvisioningService(state: CloudState, input: Input) {
  const changes: ProvisioningServiceState = {
    credentialErrors: form(input, 'credentialErrors'),
    credentialErrorEnvelope: form(input, 'credentialErrorEnvelope'),
    exportErrorCodes: form(input, 'exportErrorCodes'),
    exportErrorFrame: form(input, 'exportErrorFrame'),
    identityType: form(input, 'identityType'),
    groupsWithMissingMembers: form(input, 'groupsWithMissingMembers'),
    secretsPut: form(input, 'secretsPut'),
    maskedSecrets: form(input, 'maskedSecrets'),
    repeatedJob: form(input, 'repeatedJob'),
    deletedUserNames: form(input, 'deletedUserNames'),
    purgedUnseen: form(input, 'purgedUnseen'),
    secondSource: form(input, 'secondSource'),
    exportErrorCode: input.choice('exportErrorCode', publishedCodes),
    bareCodes: input.flag('bareCodes'),
    unauthorizedAfterCreationMs: input.amount('unauthorizedAfterCreationMs'),
  };
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  for (const tenant of tenantsOf(state, input.text('organization'))) {
    tenant.provisioningService = {
      ...(input.flag('reset') ? {} : tenant.provisioningService),
      ...given,
    };
  }
}

function form<Name extends keyof typeof provisioningServiceForms>(
  input: Input,
  name: Name,
): (typeof provisioningServiceForms)[Name][number] | undefined {
  return input.choice(name, provisioningServiceForms[name]);
}

function tenantsOf(state: CloudState, organization: string | undefined) {
  if (!organization) return state.tenants;
  const { tenant } = findFederation(state, organization);
  if (!tenant) {
    throw new ControlError(
      409,
      `No tenant serves ${organization} yet. Create its enterprise application first.`,
    );
  }
  return [tenant];
}
