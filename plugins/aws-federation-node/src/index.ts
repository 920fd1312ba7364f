/**
 * The hands of AWS federation: clients of both clouds, configuration steps and snapshot
 * collectors.
 *
 * @packageDocumentation
 */
export * from './Clock';
export * from './CloudError';
export * from './FederationClouds';
export * from './config/AwsFederationConfig';
export * from './config/OrganizationConfig';
export * from './config/TenantConfig';
export * from './config/readAwsFederationConfig';
export * from './clouds/aws/assignmentFailure';
export * from './clouds/aws/explainAssignmentFailure';
export * from './clouds/aws/encryptionKeyFailure';
export * from './clouds/aws/explainEncryptionKeyFailure';
export * from './clouds/entra/ClassifiedProvisioning';
export * from './clouds/entra/credentialFailure';
export * from './clouds/entra/explainProvisioningCause';
export * from './clouds/entra/provisioningCause';
export * from './clouds/entra/withNewEndpoint';
export * from './createFederationClouds';
export * from './entra/ChosenJob';
export * from './entra/EntraClient';
export * from './entra/GraphTiming';
export * from './entra/OnDemandOutcome';
export * from './entra/OnDemandSubject';
export * from './entra/entraLinks';
export * from './identityCenter/AccountAssignments';
export * from './identityCenter/Accounts';
export * from './identityCenter/Groups';
export * from './identityCenter/IdentityCenterClient';
export * from './identityCenter/Instances';
export * from './identityCenter/PermissionSets';
export * from './identityCenter/additionalRegionsProblem';
export * from './identityCenter/awsConsoleLinks';
export * from './identityCenter/listAssignmentFailures';
export * from './permissions';
export * from './health';
export * from './isInFuture';
export * from './localPeople';
export * from './readUntil';
export * from './readings';
export * from './removal';
export * from './revocation';
export * from './delegation';
export * from './identityCenter/Delegation';
export * from './saml/IdentityProviderMetadata';
export * from './saml/ServiceProviderMetadata';
export * from './saml/checkServiceProviderMetadata';
export { needsClassicUrl } from './saml/classicUrl';
export * from './saml/isAcsUrl';
export * from './saml/parseFederationMetadata';
export * from './saml/parseServiceProviderMetadata';
export * from './saml/regionsWithoutUrl';
export * from './scim/ScimProbe';
export * from './scim/checkScimToken';
export * from './scim/foreignEndpointProblem';
export * from './scim/parseScimEndpoint';
export * from './scim/scimTenantOf';
export * from './snapshot';
export * from './steps';
