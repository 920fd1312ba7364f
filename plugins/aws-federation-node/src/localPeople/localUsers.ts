import { LocalPerson } from '@aws-federation/backstage-plugin-aws-federation-common';
import type { User } from '@microsoft/microsoft-graph-types';
import { StoreUser } from '../identityCenter/IdentityCenterClient';
import { userNameInAws } from '../steps/userNameInAws';

/**
 * The enabled users in AWS whose `userName` nobody in Entra has. AWS compares it without
 * regard to case. Holds AWS's side only, at most as many users as an identity store takes
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html), and stops
 * reading when everybody has been found.
 *
 * @param options.attribute - in Entra, that becomes `userName`
 */
export async function localUsers(options: {
  inAws: AsyncIterable<StoreUser>;
  inEntra(): AsyncIterable<User>;
  attribute: string;
}): Promise<{
  inAws: number;
  local: Array<LocalPerson & { mails: string[] }>;
}> {
  const { inEntra, attribute } = options;
  const left = new Map<string, LocalPerson & { mails: string[] }>();
  const byMail = new Map<string, LocalPerson>();
  for await (const { id, userName, mails, enabled } of options.inAws) {
    if (enabled) {
      const person = { id, userName, kind: 'unknown' as const, mails };
      left.set(userName.toLowerCase(), person);
      mails.forEach(mail => byMail.set(mail.toLowerCase(), person));
    }
  }
  const inAws = left.size;
  if (inAws === 0) return { inAws, local: [] };

  for await (const user of inEntra()) {
    // Who cannot sign in to Entra does not get to AWS either.
    const name =
      user.accountEnabled === false
        ? undefined
        : userNameInAws(user, attribute);
    if (!name) continue;
    const namesake = byMail.get(user.mail?.toLowerCase() ?? '');
    if (namesake) {
      namesake.kind = 'otherUserName';
      namesake.userNameInEntra = name;
    }
    left.delete(name.toLowerCase());
    if (left.size === 0) break;
  }
  return { inAws, local: [...left.values()] };
}
