/** What a form or another template hands in; all that is absent or empty stays as stored. */
export interface SpecificationInput {
  applicationDisplayName?: string;
  notificationEmailAddresses?: string[];
  /** AWS's SAML metadata: the XML itself, or a data URL of an uploaded file. */
  awsMetadata?: string;
  scimEndpoint?: string;
  userNameAttribute?: string;
  groupsEnabled?: boolean;
  scope?: 'assigned' | 'all';
  users?: string[];
  groups?: string[];
  canaryUser?: string;
}
