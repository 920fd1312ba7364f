/**
 * The lines of the console visit, in the order of AWS's own screens.
 * @public
 */
export const consoleVisitLines = [
  'open-console',
  'enable-instance',
  'open-identity-source',
  'choose-external-provider',
  'download-aws-metadata',
  'upload-entra-metadata',
  'confirm-change',
  'enable-provisioning',
  'copy-endpoint-and-token',
] as const;

/** @public */
export type ConsoleVisitLine = (typeof consoleVisitLines)[number];

/**
 * A person's word that a line of the console visit is done.
 * @public
 */
export interface Attestation {
  /** Entity ref of the person, or the name of the service. */
  by: string;
  /** ISO 8601. */
  at: string;
}
