import { Inspection, StepContext } from './Step';
import { assignedPolicies } from './assignedPolicies';
import { describeNameId } from './describeNameId';
import { blocked } from './inspections';
import { nameIdSourceOf } from './nameIdSourceOf';
import { readNameId } from './readNameId';

/**
 * Sign-in with another attribute than `userName` fails, so such a mapping is not even
 * written.
 *
 * @param attribute - from which `userName` would come
 * @returns why not, or undefined when both come from the same
 */
export async function nameIdRefusal(
  context: StepContext,
  servicePrincipalId: string,
  attribute: string,
): Promise<Inspection | undefined> {
  const assigned = await assignedPolicies(context, servicePrincipalId);
  const nameId = assigned && readNameId(assigned);
  return nameId && nameId.source !== nameIdSourceOf(attribute)
    ? blocked(
        `userName would come from ${attribute}, but the NameID with which Entra signs people in comes from ${describeNameId(
          nameId,
        )}: AWS would not find them. Set the NameID first, with the template "Complete an AWS federation".`,
      )
    : undefined;
}
