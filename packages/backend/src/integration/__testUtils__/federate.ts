import { JsonObject } from '@backstage/types';
import { ConsoleVisitResult } from './AwsConsoleVisitor';
import { Lab } from './startLab';
import { TemplateRun } from './runTemplate';

/** What the README's story fills in. */
export function completion(visit: ConsoleVisitResult): {
  parameters: JsonObject;
  secrets: Record<string, string>;
} {
  const { awsMetadata, scimEndpoint, scimToken } = visit;
  return {
    parameters: {
      awsMetadata: `data:text/xml;base64,${Buffer.from(awsMetadata).toString(
        'base64',
      )}`,
      scimEndpoint,
      groups: ['aws-labs-explorers'],
      users: ['katherine.johnson@contoso.example'],
      canaryUser: 'alan.turing@contoso.example',
    },
    secrets: { scimToken },
  };
}

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
