import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JsonObject } from '@backstage/types';
import { ConsoleVisitResult } from './AwsConsoleVisitor';
import { metadataUpload } from './metadataUpload';
import { Lab, organization } from './startLab';
import { TemplateRun } from './runTemplate';

/** What the README's story fills in. */
export function completion(visit: ConsoleVisitResult): {
  parameters: JsonObject;
  secrets: Record<string, string>;
} {
  const { awsMetadata, scimEndpoint, scimToken } = visit;
  return {
    parameters: {
      awsMetadata: metadataUpload(awsMetadata),
      scimEndpoint,
      groups: ['aws-labs-explorers'],
      users: ['katherine.johnson@contoso.example'],
      canaryUser: 'alan.turing@contoso.example',
    },
    secrets: { scimToken },
  };
}

/** As {@link completion}, with something to do for each step. */
export function fullCompletion(
  visit: ConsoleVisitResult,
): ReturnType<typeof completion> {
  const { parameters, secrets } = completion(visit);
  const user = 'alan.turing@contoso.example';
  return {
    parameters: {
      ...parameters,
      userNameAttribute: 'mail',
      deletionThreshold: 100,
      scopingFilter: [
        { attribute: 'userPrincipalName', operator: 'IS NOT NULL' },
      ],
      additionalRegions: ['eu-west-3'],
      identityCenterGroups: [
        { name: 'Operators', description: 'On call', members: [user] },
      ],
      accountAccess: [
        {
          permissionSet: 'ViewOnlyAccess',
          group: 'Operators',
          accounts: ['Sandbox'],
        },
      ],
    },
    secrets,
  };
}

/** Has the instance encrypted as AWS wants it for further Regions. */
export function useMultiRegionKey({ simulator }: Lab) {
  const { identityCenter } = simulator.store.state.organizations.find(
    ({ name }) => name === organization,
  )!;
  identityCenter!.encryption = {
    kmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/mrk-1',
    status: 'ENABLED',
  };
}

/** A permission set that uses everything that one can have. */
export const deployers: PermissionSetSpecification = {
  name: 'Deployers',
  description: 'Roll out new versions',
  managedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  inlinePolicy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*' }],
  }),
  permissionsBoundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
  sessionDuration: 'PT4H',
  relayState: 'https://console.aws.amazon.com/ecs',
  assignments: [
    {
      principalType: 'USER',
      principal: 'alan.turing@contoso.example',
      accountIds: ['444444444451'],
    },
  ],
};

/** The run that must go through, or the sentence of its failure. */
export function mustPass(run: TemplateRun): TemplateRun {
  if (run.error) {
    throw new Error(`Step ${run.failedStep}: ${run.error.message}`);
  }
  return run;
}

/** Both templates with the visit between them. */
export async function federate(lab: Lab): Promise<ConsoleVisitResult> {
  mustPass(await lab.runTemplate('federate-aws-organization'));
  const visit = await lab.visitAwsConsole();
  const { parameters, secrets } = completion(visit);
  mustPass(
    await lab.runTemplate('complete-aws-federation', parameters, { secrets }),
  );
  return visit;
}
