import { createHash } from 'node:crypto';
import { Seen } from './Seen';

export function preferredThumbprint({ state }: Seen): string | undefined {
  return (
    state.servicePrincipal?.preferredTokenSigningKeyThumbprint ?? undefined
  );
}

export function isOurTenant({ state }: Pick<Seen, 'state'>): boolean {
  const { entityId } = state.identityCenter?.externalIdp ?? {};
  return Boolean(entityId?.includes(state.tenant.tenantId));
}

export function awsTrusts(
  { state }: Seen,
  thumbprint: string | undefined,
): boolean {
  const { certificates = [] } = state.identityCenter?.externalIdp ?? {};
  return (
    isOurTenant({ state }) &&
    certificates.some(certificate =>
      agrees(
        createHash('sha1')
          .update(Buffer.from(certificate, 'base64'))
          .digest('hex'),
        thumbprint,
      ),
    )
  );
}

function agrees(one: string | undefined, other: string | undefined): boolean {
  return one?.toUpperCase() === other?.toUpperCase();
}
