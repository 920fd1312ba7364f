import { ScopingOperator } from '@aws-federation/backstage-plugin-aws-federation-common';
import { AccountAccessInput, PermissionSetInput } from './PermissionSetInput';

/** A row of a form. */
export interface ScopingClauseInput {
  attribute?: string;
  operator?: ScopingOperator;
  value?: string;
}

/** What a form or another template hands in; all that is absent or empty stays as stored. */
export interface SpecificationInput {
  applicationDisplayName?: string;
  /** Application (client) id of an enterprise application to adopt. */
  applicationId?: string;
  notificationEmailAddresses?: string[];
  /** AWS's SAML metadata: the XML itself, or a data URL of an uploaded file. */
  awsMetadata?: string;
  scimEndpoint?: string;
  userNameAttribute?: string;
  groupsEnabled?: boolean;
  scope?: 'assigned' | 'all';
  deletionThreshold?: number;
  scopingFilters?: Array<{ clauses?: ScopingClauseInput[] }>;
  /** Takes the scoping filter away. */
  withoutScopingFilter?: boolean;
  users?: string[];
  groups?: string[];
  /** App role that they get. */
  role?: string;
  canaryUser?: string;
  /** Codes of Regions to add to the instance. */
  additionalRegions?: string[];
  /** Specifies none any more; those of the instance stay. */
  withoutAdditionalRegions?: boolean;
  identityCenterGroups?: Array<{
    name?: string;
    description?: string;
    members?: string[];
  }>;
  /** Adds the three permission sets to start with. */
  defaultPermissionSets?: boolean;
  accountAccess?: AccountAccessInput[];
  /** Takes the place of all specified permission sets. */
  permissionSets?: PermissionSetInput[];
}
