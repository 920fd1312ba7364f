import type { User } from '@microsoft/microsoft-graph-types';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { defaultNameIdSource, nameIdSources } from '../../steps/nameIdSources';
import { nameIdValue } from '../../steps/nameIdValue';
import { readNameId } from '../../steps/readNameId';
import { SnapshotPart } from '../SnapshotPart';
import { eachExpected } from './eachExpected';
import { findActiveStore } from './findActiveStore';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * Whether AWS would know people by the name that Entra sends at sign-in. It lets in only an
 * enabled user whose `userName` is the NameID.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
 * @public
 */
export interface SignInNamesFacts {
  /**
   * - `nameId`: somebody who is to sign in has that name in AWS.
   * - `principalName`, `mail`: nobody has, and somebody has her user principal name or mail
   *   address, which Entra may send instead when sign-in begins at AWS.
   * - `none`: none of them.
   *
   * Undefined: nobody is to sign in, or what the NameID comes from cannot be read.
   */
  known?: 'nameId' | 'principalName' | 'mail' | 'none';
}

/**
 * Each takes two requests, and where all is well the first one is there. After them all users
 * of AWS are read, as many as there are.
 */
const mostLookedUp = 5;

/** @public */
export const signInNamesPart: SnapshotPart<SignInNamesFacts> = {
  title: 'the names of those who are to sign in',
  tier: 'hourly',

  async collect(context) {
    const { entra, identityCenter } = context;
    const id = await findServicePrincipalId(context);
    const store = await findActiveStore(context);
    if (!id || !store) return {};
    const { source } = readNameId(
      await entra.claimsMappingPolicies.listAssigned(id),
    );
    if (!source || ![...nameIdSources.values()].includes(source)) return {};

    const { identityStoreId } = store;
    const lookedUp: User[] = [];
    let known: SignInNamesFacts['known'];
    let names: Set<string> | undefined;
    const compare = async (person: User) => {
      names ??= await readNames(identityCenter, identityStoreId);
      const isThere = (from: string) =>
        names?.has(nameIdValue(person, from)?.toLowerCase() ?? '');
      if (isThere(source)) return true;
      if (isThere(defaultNameIdSource)) known = 'principalName';
      else if (isThere('mail')) known ??= 'mail';
      return false;
    };
    for await (const person of eachExpected(context)) {
      if (lookedUp.length < mostLookedUp) {
        const name = nameIdValue(person, source);
        if (await isEnabled(identityCenter, identityStoreId, name)) {
          return { known: 'nameId' };
        }
        lookedUp.push(person);
      } else if (await compare(person)) {
        return { known: 'nameId' };
      }
    }
    // That a name is not there is believed of the list, which shows it in other letters, too.
    for (const person of lookedUp) {
      if (await compare(person)) return { known: 'nameId' };
    }
    return { known: known ?? (lookedUp.length > 0 ? 'none' : undefined) };
  },
};

async function isEnabled(
  identityCenter: IdentityCenterClient,
  identityStoreId: string,
  name: string | undefined,
): Promise<boolean> {
  const id = name && (await identityCenter.findUserId(identityStoreId, name));
  return Boolean(
    id && (await identityCenter.hasEnabledUser(identityStoreId, id)),
  );
}

/** Of enabled users, in small letters: AWS compares names without regard to case. */
async function readNames(
  identityCenter: IdentityCenterClient,
  identityStoreId: string,
): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const user of identityCenter.eachUser(identityStoreId)) {
    if (user.enabled) names.add(user.userName.toLowerCase());
  }
  return names;
}
