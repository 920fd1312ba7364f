import {
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_FEDERATION_ORGANIZATION,
  ANNOTATION_AWS_ORGANIZATION_ID,
  ANNOTATION_ENTRA_TENANT_ID,
  AWS_ORGANIZATION_RESOURCE_TYPE,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ResourceEntity,
} from '@backstage/catalog-model';

/** The catalog entity that stands for a configured AWS organization. */
export function organizationEntity(options: {
  organization: OrganizationConfig;
  tenant?: TenantConfig;
  /** `url:` or `file:`-like reference to where it comes from. */
  location: string;
}): ResourceEntity {
  const { organization, tenant, location } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: organization.name,
      title: organization.title,
      description: `AWS organization ${organization.organizationId}, IAM Identity Center in ${organization.region}`,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [ANNOTATION_AWS_FEDERATION_ORGANIZATION]: organization.name,
        [ANNOTATION_AWS_ORGANIZATION_ID]: organization.organizationId,
        [ANNOTATION_AWS_ACCOUNT_ID]: organization.managementAccountId,
        ...(tenant && { [ANNOTATION_ENTRA_TENANT_ID]: tenant.tenantId }),
      },
    },
    spec: {
      type: AWS_ORGANIZATION_RESOURCE_TYPE,
      owner: organization.owner,
    },
  };
}
