import { Failure } from '../data/readFailure';

/** What happened and what to do now. */
export interface FailureWords {
  title: string;
  description: string;
}

/** Why there is nothing to see. */
export function describeFailure(options: {
  failure: Failure;
  organization: string;
}): FailureWords {
  const { failure, organization } = options;
  switch (failure.kind) {
    case 'forbidden':
      return {
        title: 'You may not see this',
        description:
          'You lack the permission "aws-federation.federation.read". Ask the people who run this portal for it.',
      };
    case 'notConfigured':
      return {
        title: 'Not configured',
        description: `The AWS federation backend does not know the organization "${organization}". Add it to awsFederation.organizations in the app-config of this portal.`,
      };
    case 'signedOut':
      return {
        title: 'Your session has ended',
        description: 'Reload the page and sign in to the portal again.',
      };
    case 'unreachable':
      return {
        title: 'The AWS federation backend does not answer',
        description:
          `Nobody knows from here whether people can sign in to AWS; the sign-in itself does not depend on this portal. ${
            failure.detail ?? ''
          }`.trim(),
      };
    default:
      return failure.kind satisfies never;
  }
}
