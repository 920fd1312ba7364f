import type { ConsoleVisitLine } from '@aws-federation/backstage-plugin-aws-federation-common';

/** What a line of the visit is about, in AWS's words. */
export function visitTitle(line: ConsoleVisitLine): string {
  switch (line) {
    case 'open-console':
      return 'Open IAM Identity Center';
    case 'enable-instance':
      return 'Enable IAM Identity Center';
    case 'open-identity-source':
      return 'Open the identity source';
    case 'choose-external-provider':
      return 'Choose External identity provider';
    case 'download-aws-metadata':
      return "Download AWS's metadata file";
    case 'upload-entra-metadata':
      return "Upload Entra's metadata file";
    case 'confirm-change':
      return 'Confirm with ACCEPT';
    case 'enable-provisioning':
      return 'Enable automatic provisioning';
    case 'copy-endpoint-and-token':
      return 'Copy the SCIM endpoint and the access token';
    default:
      return line satisfies never;
  }
}
