import { SentChanges } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The mapping is on, and none of its actions is ticked: nobody is sent, as where it is off. */
export function sendsNobody({
  enabled,
  creates,
  updates,
  deletes,
}: SentChanges): boolean {
  return enabled && !creates && !updates && !deletes;
}
