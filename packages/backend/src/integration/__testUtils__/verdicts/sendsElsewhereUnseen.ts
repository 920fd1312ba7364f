import { Seen } from './Seen';

/** Entra sends people to the directory of another organization, and nothing shows it. */
export function sendsElsewhereUnseen({
  state,
  specification,
  otherEndpoints,
}: Seen): boolean {
  const { BaseAddress } = state.servicePrincipal?.simulated.secrets ?? {};
  const { scimTenantId } = state.identityCenter?.provisioning ?? {};
  const isHidden = state.tenant.provisioningService?.maskedSecrets === 'all';
  // One that was adopted while Entra had none specifies none.
  const { scimEndpoint } = specification?.provisioning ?? {};
  const isSpecified = [undefined, BaseAddress].includes(scimEndpoint);
  // That another organization of the portal has it can be told.
  const isOfAnother =
    (!isHidden || scimEndpoint === BaseAddress) &&
    otherEndpoints.some(endpoint => endpoint === BaseAddress);
  return (
    (isHidden || isSpecified) &&
    !isOfAnother &&
    Boolean(BaseAddress) &&
    !(scimTenantId && BaseAddress?.includes(scimTenantId))
  );
}
