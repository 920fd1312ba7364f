import { WhyNotInAws, whyNotInAws } from './whyNotInAws';

/** Names that AWS does not have, by why. */
export type MissingNames = Record<WhyNotInAws, string[]>;

/**
 * Looks up why AWS lacks these names.
 *
 * @param why - of one name; default: of a user name
 */
export async function whyMissing(
  context: Parameters<typeof whyNotInAws>[0],
  names: string[],
  why: typeof whyNotInAws = whyNotInAws,
): Promise<MissingNames> {
  const missing: MissingNames = { awaited: [], notSent: [], gone: [] };
  for (const name of names) {
    missing[await why(context, name)].push(name);
  }
  return missing;
}

/**
 * What a run says of names that AWS does not have: empty when there are none. Pure.
 *
 * @param next - what becomes of those who are awaited, one sentence
 * @param groupsNotSent - those that are groups, which nobody disables
 */
export function sentencesOfMissing(
  { awaited, notSent, gone }: MissingNames,
  next: string,
  groupsNotSent: string[] = [],
): string {
  const be = (names: string[]) => (names.length === 1 ? 'is' : 'are');
  return [
    awaited.length > 0 &&
      `${awaited.join(', ')} ${
        awaited.length === 1 ? 'has' : 'have'
      } not arrived in AWS yet. ${next}`,
    notSent.length > 0 &&
      `${notSent.join(', ')} ${be(
        notSent,
      )} not in AWS, and Entra does not send them: disabled there, or without the enterprise application.`,
    groupsNotSent.length > 0 &&
      `${groupsNotSent.join(', ')} ${be(
        groupsNotSent,
      )} not in AWS, and Entra does not send ${
        groupsNotSent.length === 1 ? 'it' : 'them'
      } without the enterprise application.`,
    gone.length > 0 &&
      `Neither AWS nor Entra has ${gone.join(
        ' or ',
      )}: give the name that Entra has now, or leave it out.`,
  ]
    .filter(Boolean)
    .join(' ');
}
