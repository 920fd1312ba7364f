import { FederationSpecification } from './FederationSpecification';

/**
 * Identity store that AWS's specified metadata belongs to, for example `d-99676f1234`.
 * @public
 */
export function specifiedStore({
  saml,
}: Pick<FederationSpecification, 'saml'>): string | undefined {
  return /\bd-[0-9a-z]+/.exec(saml?.entityId ?? '')?.[0];
}
