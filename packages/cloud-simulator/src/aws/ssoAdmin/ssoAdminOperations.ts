import { AwsOperation } from '../AwsOperation';
import { accessControlOperations } from './accessControlOperations';
import { assignmentListOperations } from './assignmentListOperations';
import { assignmentOperations } from './assignmentOperations';
import { inlinePolicyOperations } from './inlinePolicyOperations';
import { instanceOperations } from './instanceOperations';
import { permissionSetOperations } from './permissionSetOperations';
import { policyOperations } from './policyOperations';
import { provisioningOperations } from './provisioningOperations';
import { tagOperations } from './tagOperations';

const target = 'SWBExternalService';

/** API of the service `sso-admin`, by `X-Amz-Target`. */
export const ssoAdminOperations: Record<string, AwsOperation> =
  Object.fromEntries(
    Object.entries({
      ...instanceOperations,
      ...accessControlOperations,
      ...permissionSetOperations,
      ...policyOperations,
      ...inlinePolicyOperations,
      ...tagOperations,
      ...assignmentOperations,
      ...assignmentListOperations,
      ...provisioningOperations,
    }).map(([name, operation]) => [`${target}.${name}`, operation]),
  );
