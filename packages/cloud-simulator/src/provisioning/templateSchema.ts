import { AttributeMapping, ObjectMapping } from './MappingSource';
import { parseExpression } from './parseExpression';
import { schemaDirectories } from './schemaDirectories';
import { ENTERPRISE_USER, SCIM_GROUP } from './scimSchemas';

/** Id of the one synchronization rule in AWS's template. */
export const SYNCHRONIZATION_RULE_ID = '03f7d90d-bf71-41b1-bda6-aaf0ddbee5d8';

/** Target attribute and source expression, as the portal shows them for AWS's template. */
const USER_MAPPINGS: Array<[target: string, expression: string]> = [
  ['active', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")'],
  ['userName', '[userPrincipalName]'],
  ['displayName', '[displayName]'],
  ['name.givenName', '[givenName]'],
  ['name.familyName', '[surname]'],
  ['name.formatted', 'Join(" ", [givenName], [surname])'],
  ['emails[type eq "work"].value', '[mail]'],
  ['externalId', '[mailNickname]'],
  ['preferredLanguage', '[preferredLanguage]'],
  ['title', '[jobTitle]'],
  ['addresses[type eq "work"].formatted', '[physicalDeliveryOfficeName]'],
  ['addresses[type eq "work"].streetAddress', '[streetAddress]'],
  ['addresses[type eq "work"].locality', '[city]'],
  ['addresses[type eq "work"].region', '[state]'],
  ['addresses[type eq "work"].postalCode', '[postalCode]'],
  ['addresses[type eq "work"].country', '[country]'],
  ['phoneNumbers[type eq "work"].value', '[telephoneNumber]'],
  [`${ENTERPRISE_USER}:employeeNumber`, '[employeeId]'],
  [`${ENTERPRISE_USER}:department`, '[department]'],
  [`${ENTERPRISE_USER}:manager`, '[manager]'],
];

const GROUP_MAPPINGS: Array<[target: string, expression: string]> = [
  ['displayName', '[displayName]'],
  ['externalId', '[objectId]'],
  ['members', '[members]'],
];

/** The synchronization schema that a new job of AWS's template starts with. */
export function templateSchema(): Record<string, any> {
  return {
    id: 'aWSSingleSignon.00000000000000000000000000000000',
    version: '6.0',
    provisioningTaskIdentifier: null,
    directories: schemaDirectories({
      userTargets: USER_MAPPINGS.map(([target]) => target),
      groupTargets: GROUP_MAPPINGS.map(([target]) => target),
    }),
    synchronizationRules: [
      {
        id: SYNCHRONIZATION_RULE_ID,
        name: 'USERGROUP_OUTBOUND_USERGROUP',
        editable: true,
        priority: 1,
        sourceDirectoryName: 'Azure Active Directory',
        targetDirectoryName: 'AWSSingleSignon',
        containerFilter: null,
        groupFilter: null,
        metadata: [{ key: 'supportsProvisionOnDemand', value: 'true' }],
        objectMappings: [
          objectMapping('Group', SCIM_GROUP, GROUP_MAPPINGS, 'displayName'),
          objectMapping('User', ENTERPRISE_USER, USER_MAPPINGS, 'userName'),
        ],
      },
    ],
  };
}

function objectMapping(
  sourceObjectName: string,
  targetObjectName: string,
  mappings: Array<[target: string, expression: string]>,
  matchingTarget: string,
): ObjectMapping {
  return {
    enabled: true,
    flowTypes: 'Add,Update,Delete',
    name: `Provision Azure Active Directory ${sourceObjectName}s`,
    scope: null,
    sourceObjectName,
    targetObjectName,
    attributeMappings: mappings.map(
      ([targetAttributeName, expression]): AttributeMapping => ({
        defaultValue: null,
        exportMissingReferences: false,
        flowBehavior: 'FlowWhenChanged',
        flowType: 'Always',
        matchingPriority: targetAttributeName === matchingTarget ? 1 : 0,
        targetAttributeName,
        source: parseExpression(expression),
      }),
    ),
    metadata: [
      { key: 'IsCustomerDefined', value: 'false' },
      { key: 'DisableMonitoringForChanges', value: 'false' },
      { key: 'Disposition', value: '"Normal"' },
      { key: 'ExcludeFromReporting', value: 'false' },
      { key: 'EscrowBehavior', value: '"Default"' },
      { key: 'Unsynchronized', value: 'false' },
      { key: 'OriginalJoiningProperty', value: matchingTarget },
    ],
  };
}
