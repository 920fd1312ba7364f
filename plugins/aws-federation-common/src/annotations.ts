/**
 * Annotation that carries the id of the AWS organization (`o-…`). Defined by the
 * AWS catalog module of Backstage.
 * @public
 */
export const ANNOTATION_AWS_ORGANIZATION_ID = 'amazonaws.com/organization-id';

/**
 * Annotation that carries the id of the management account.
 * @public
 */
export const ANNOTATION_AWS_ACCOUNT_ID = 'amazonaws.com/account-id';

/**
 * Annotation that carries the id of the Microsoft Entra tenant.
 * @public
 */
export const ANNOTATION_ENTRA_TENANT_ID = 'graph.microsoft.com/tenant-id';

/**
 * Annotation that names the organization as it stands in
 * `awsFederation.organizations[].name`.
 * @public
 */
export const ANNOTATION_AWS_FEDERATION_ORGANIZATION =
  'aws-federation.io/organization';

/**
 * `spec.type` of the catalog `Resource` that stands for an AWS organization.
 * @public
 */
export const AWS_ORGANIZATION_RESOURCE_TYPE = 'aws-organization';
