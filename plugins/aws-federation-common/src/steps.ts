/**
 * The configuration steps, in the order in which they are carried out.
 * @public
 */
export const stepIds = [
  'instance',
  'application',
  'saml-mode',
  'signing-certificate',
  'entra-metadata',
  'console-visit',
  'regions',
  'aws-metadata',
  'saml-urls',
  'credentials',
  'job',
  'name-id',
  'user-name-mapping',
  'group-mapping',
  'scope',
  'assignments',
  'on-demand',
  'start',
  'groups',
  'permission-sets',
] as const;

/** @public */
export type StepId = (typeof stepIds)[number];

/**
 * `api`: applied by an action; `console`: done by a person in AWS's console.
 * @public
 */
export type StepKind = 'api' | 'console';

/**
 * What a step looks like in reality. `Done` is what should be; `Pending` can be
 * applied; `Blocked` waits for something else, which the message names.
 * @public
 */
export interface StepState {
  id: StepId;
  /** For example `Signing certificate`. */
  title: string;
  kind: StepKind;
  state: 'Done' | 'Pending' | 'Blocked' | 'Unknown';
  /** One sentence on what was seen. */
  message: string;
}
