import { AWS_ORGANIZATION_RESOURCE_TYPE } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Entity } from '@backstage/catalog-model';

/**
 * Whether the entity stands for an AWS organization.
 * @public
 */
export function isAwsOrganization(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'resource' &&
    entity.spec?.type === AWS_ORGANIZATION_RESOURCE_TYPE
  );
}
