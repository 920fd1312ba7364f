import { ScaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from './ActionDependencies';
import { createApplicationCreateAction } from './actions/applicationCreate';
import { createAssignmentsCreateAction } from './actions/assignmentsCreate';
import { createAwsMetadataCheckAction } from './actions/awsMetadataCheck';
import { createCredentialsSaveAction } from './actions/credentialsSave';
import { createEntraMetadataReadAction } from './actions/entraMetadataRead';
import { createFederationCheckAction } from './actions/federationCheck';
import { createGroupMappingSetAction } from './actions/groupMappingSet';
import { createInstanceCheckAction } from './actions/instanceCheck';
import { createJobCreateAction } from './actions/jobCreate';
import { createJobStartAction } from './actions/jobStart';
import { createOnDemandProvisionAction } from './actions/onDemandProvision';
import { createSamlModeSetAction } from './actions/samlModeSet';
import { createSamlUrlsSetAction } from './actions/samlUrlsSet';
import { createScopeSetAction } from './actions/scopeSet';
import { createSigningCertificateCreateAction } from './actions/signingCertificateCreate';
import { createSpecificationSaveAction } from './actions/specificationSave';
import { createUserNameMappingSetAction } from './actions/userNameMappingSet';

/** Every action, in the order in which the templates run them. */
export function createActions(
  dependencies: ActionDependencies,
): Parameters<ScaffolderActionsExtensionPoint['addActions']> {
  return [
    createSpecificationSaveAction(dependencies),
    createInstanceCheckAction(dependencies),
    createApplicationCreateAction(dependencies),
    createSamlModeSetAction(dependencies),
    createSigningCertificateCreateAction(dependencies),
    createEntraMetadataReadAction(dependencies),
    createAwsMetadataCheckAction(dependencies),
    createSamlUrlsSetAction(dependencies),
    createCredentialsSaveAction(dependencies),
    createJobCreateAction(dependencies),
    createUserNameMappingSetAction(dependencies),
    createGroupMappingSetAction(dependencies),
    createScopeSetAction(dependencies),
    createAssignmentsCreateAction(dependencies),
    createOnDemandProvisionAction(dependencies),
    createJobStartAction(dependencies),
    createFederationCheckAction(dependencies),
  ];
}
