import { writeFailures } from 'cloud-simulator';
import { Warrant } from './Warrant';

/** Where everybody finds the access that is specified, and what it allows is another thing. */
export const accessWarrants: readonly Warrant[] = [
  {
    why: 'what a permission set allows is not as specified',
    by: [
      'permission set of the name by somebody',
      'policy detached',
      'more policies attached',
      'boundary gone',
      'another boundary',
      'inline policy replaced',
      'other session duration',
    ],
    warns: [
      'permission-sets-open/AccessDiffers',
      'permission-sets-outdated/PermissionSetsOutdated',
    ],
  },
  {
    why: 'the accounts have an older state of the permission set until it is provisioned again',
    by: ['accounts behind the permission set', 'inline policy in other words'],
    warns: [
      'permission-sets-open/AccessDiffers',
      'permission-sets-outdated/PermissionSetsOutdated',
    ],
  },
  {
    why: 'a permission set is specified that AWS has not, be it for nobody who is there',
    by: ['permission set deleted'],
    warns: [
      'permission-sets-open/AccessMissing',
      'permission-sets-open/AccessDiffers',
    ],
  },
  {
    why: 'AWS lacks assignments that are specified, be it of a group that nobody is in',
    by: ['account assignments missing'],
    warns: ['permission-sets-open/AccessMissing'],
  },
  {
    why: 'AWS could not make assignments, be it of a group that nobody is in',
    by: writeFailures.map(
      each => `access is given again, and AWS says ${each}`,
    ),
    warns: [
      'permission-sets-open/AccessMissing',
      'assignments-failed/AssignmentsFailed',
    ],
  },
  {
    why: 'a new instance gives nobody access, and of an adopted federation none is specified',
    by: ['instance enabled anew, and federated by hand without a restart'],
    warns: ['AccessReady/NotSetUp'],
  },
  {
    why: 'access is specified for somebody whom Entra has no more',
    by: [
      'somebody deleted in Entra, and 31 days pass',
      'somebody deleted in Entra for good at once',
      'somebody comes back as somebody new beside the deleted name, which is purged',
      // Unless AWS has her still.
      'somebody deleted in Entra',
    ],
    warns: [
      'permission-sets-open/AccessNamesGone',
      'identity-center-groups-open/MemberNamesGone',
    ],
  },
  {
    why: 'access is specified for a name that a person no longer has, and AWS has a new user for her',
    by: ['somebody renamed in Entra'],
    warns: [
      'permission-sets-open/AccessNamesGone',
      'identity-center-groups-open/MemberNamesGone',
    ],
  },
  {
    why: 'the name that is specified is that of another user in AWS now',
    by: ['everybody is deleted and made anew in AWS'],
    warns: ['permission-sets-open/AccessNamesTaken'],
  },
  {
    why: 'the name that is specified is that of another group now',
    by: ['the group is renamed, and another one gets its name'],
    warns: ['assignments-missing/SpecifiedNameTaken'],
  },
  {
    why: 'a group of an identity provider is not for the portal to write',
    by: ['own group from an identity provider'],
    warns: ['identity-center-groups-open/GroupsNotManageable'],
  },
  {
    why: 'AWS says that it could not change the key of the instance',
    by: ['change of the key failed'],
    warns: ['encryption-trouble/EncryptionTrouble'],
  },
  {
    why: 'AWS says that it is still making the instance',
    by: ['instance not ready'],
    warns: ['instance-not-active/InstanceBeingCreated', 'AccessReady/NotSetUp'],
  },
];
