import { ScaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from './ActionDependencies';
import { createAccessRevokeAction } from './actions/accessRevoke';
import { createApplicationCreateAction } from './actions/applicationCreate';
import { createApplicationDeleteAction } from './actions/applicationDelete';
import { createAssignmentsCreateAction } from './actions/assignmentsCreate';
import { createAssignmentsRemoveAction } from './actions/assignmentsRemove';
import { createAwsMetadataCheckAction } from './actions/awsMetadataCheck';
import { createCredentialsSaveAction } from './actions/credentialsSave';
import { createDelegatedAdministratorRegisterAction } from './actions/delegatedAdministratorRegister';
import { createEntraMetadataReadAction } from './actions/entraMetadataRead';
import { createFederationCheckAction } from './actions/federationCheck';
import { createFederationForgetAction } from './actions/federationForget';
import { createGroupMappingSetAction } from './actions/groupMappingSet';
import { createGroupMembersRemoveAction } from './actions/groupMembersRemove';
import { createGroupsApplyAction } from './actions/groupsApply';
import { createInstanceCheckAction } from './actions/instanceCheck';
import { createJobCreateAction } from './actions/jobCreate';
import { createJobDeleteAction } from './actions/jobDelete';
import { createJobPauseAction } from './actions/jobPause';
import { createJobStartAction } from './actions/jobStart';
import { createNameIdSetAction } from './actions/nameIdSet';
import { createOnDemandProvisionAction } from './actions/onDemandProvision';
import { createRegionsAddAction } from './actions/regionsAdd';
import { createRemovalDescribeAction } from './actions/removalDescribe';
import { createPermissionSetAssignmentsRemoveAction } from './actions/permissionSetAssignmentsRemove';
import { createPermissionSetsApplyAction } from './actions/permissionSetsApply';
import { createSamlModeSetAction } from './actions/samlModeSet';
import { createSamlUrlsSetAction } from './actions/samlUrlsSet';
import { createSchemaRestoreAction } from './actions/schemaRestore';
import { createScopeSetAction } from './actions/scopeSet';
import { createSigningCertificateCreateAction } from './actions/signingCertificateCreate';
import { createSpecificationSaveAction } from './actions/specificationSave';
import { createUserNameMappingSetAction } from './actions/userNameMappingSet';

/**
 * Every action, in the order in which the templates run them.
 * @public
 */
export function createActions(
  dependencies: ActionDependencies,
): Parameters<ScaffolderActionsExtensionPoint['addActions']> {
  return [
    createSpecificationSaveAction(dependencies),
    createDelegatedAdministratorRegisterAction(dependencies),
    createInstanceCheckAction(dependencies),
    createApplicationCreateAction(dependencies),
    createSamlModeSetAction(dependencies),
    createSigningCertificateCreateAction(dependencies),
    createEntraMetadataReadAction(dependencies),
    createRegionsAddAction(dependencies),
    createAwsMetadataCheckAction(dependencies),
    createSamlUrlsSetAction(dependencies),
    createCredentialsSaveAction(dependencies),
    createJobCreateAction(dependencies),
    createNameIdSetAction(dependencies),
    createUserNameMappingSetAction(dependencies),
    createGroupMappingSetAction(dependencies),
    createScopeSetAction(dependencies),
    createAssignmentsCreateAction(dependencies),
    createOnDemandProvisionAction(dependencies),
    createJobStartAction(dependencies),
    createGroupsApplyAction(dependencies),
    createPermissionSetsApplyAction(dependencies),
    createPermissionSetAssignmentsRemoveAction(dependencies),
    createGroupMembersRemoveAction(dependencies),
    createFederationCheckAction(dependencies),
    createSchemaRestoreAction(dependencies),
    createAccessRevokeAction(dependencies),
    createRemovalDescribeAction(dependencies),
    createJobPauseAction(dependencies),
    createJobDeleteAction(dependencies),
    createAssignmentsRemoveAction(dependencies),
    createApplicationDeleteAction(dependencies),
    createFederationForgetAction(dependencies),
  ];
}
