import type { ClaimsMappingPolicy } from '@microsoft/microsoft-graph-types';
import { FoundApplication } from './findApplication';
import { blocked, done, pending } from './inspections';
import { describeNameId } from './describeNameId';
import { nameIdDefinition, setsOnlyNameId } from './nameIdDefinition';
import { nameIdPolicyName } from './nameIdPolicyName';
import { nameIdSourceOf } from './nameIdSourceOf';
import { defaultNameIdSource } from './nameIdSources';
import { readNameId } from './readNameId';
import { Inspection, StepContext } from './Step';

/** What is, and how to make the NameID what it should be. */
export interface NameIdPlan {
  inspection: Inspection;
  /** Present when something is pending. */
  carryOut?(): Promise<void>;
}

/**
 * Compares the NameID with the attribute that becomes `userName`. Only the policy that
 * bears this product's name is written; Entra allows an application one policy.
 *
 * @param attribute - of the Entra user, which becomes `userName`
 * @param assigned - the claims mapping policies of the application
 */
export async function planNameId(
  context: StepContext,
  { application, servicePrincipal }: FoundApplication,
  attribute: string,
  assigned: ClaimsMappingPolicy[],
): Promise<NameIdPlan> {
  const policies = context.entra.claimsMappingPolicies;
  const source = nameIdSourceOf(attribute);
  const nameId = readNameId(assigned);
  const policyName = nameIdPolicyName(application.appId);

  if (nameId.source === source) {
    return { inspection: done(howItIs(attribute, nameId.policyName)) };
  }
  const foreign = assigned.find(policy => policy.displayName !== policyName);
  if (foreign) {
    return {
      inspection: blocked(
        `${foreignNameId(
          foreign,
        )} It is not this portal's, and an application has one policy only: in Entra, make its NameID come from ${attribute} (ID "${source}"), or take it from the application, and run this again.`,
      ),
    };
  }

  const found = `The NameID comes from ${describeNameId(nameId)}.`;
  const [own] = assigned;
  if (own && source === defaultNameIdSource && setsOnlyNameId(own)) {
    return {
      inspection: pending(
        found,
        `Take the claims mapping policy "${policyName}" from the application, so that the NameID is ${attribute} again.`,
      ),
      carryOut: () => policies.unassign(servicePrincipal.id, own.id!),
    };
  }
  if (own) {
    return {
      inspection: pending(
        found,
        `Make the NameID come from ${attribute} in the claims mapping policy "${policyName}".`,
      ),
      carryOut: () => policies.update(own.id!, nameIdDefinition(source, own)),
    };
  }
  return {
    inspection: pending(
      found,
      `Make the NameID come from ${attribute} by the claims mapping policy "${policyName}", and assign it to the application: claims that were set in the Entra portal no longer count then.`,
    ),
    async carryOut() {
      const policy = await policies.create({
        displayName: policyName,
        definition: nameIdDefinition(source),
      });
      // The one of an earlier run may say something else.
      if (readNameId([policy]).source !== source) {
        await policies.update(policy.id!, nameIdDefinition(source, policy));
      }
      await policies.assign(servicePrincipal.id, policy.id!);
    },
  };
}

function howItIs(attribute: string, policyName: string | undefined): string {
  if (policyName) {
    return `The NameID comes from ${attribute}, by the claims mapping policy "${policyName}".`;
  }
  return attribute === 'userPrincipalName'
    ? 'The NameID is the userPrincipalName. Guests cannot sign in with it: theirs holds #EXT#, which userName in AWS does not.'
    : 'The NameID is the userPrincipalName.';
}

function foreignNameId(policy: ClaimsMappingPolicy): string {
  const { source, policyName } = readNameId([policy]);
  return policyName
    ? `The claims mapping policy "${policyName}" of the application makes the NameID come from ${describeNameId(
        { source },
      )}.`
    : `The application has the claims mapping policy "${policy.displayName}", which leaves the NameID at userPrincipalName.`;
}
