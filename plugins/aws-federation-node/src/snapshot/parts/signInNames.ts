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
   * - `principalName`: nobody has, and somebody has her user principal name, which Entra may
   *   send instead when sign-in begins at AWS.
   * - `none`: neither.
   *
   * Undefined: nobody is to sign in, or what the NameID comes from cannot be read.
   */
  known?: 'nameId' | 'principalName' | 'none';
}

/** Each takes two requests; after them all users of AWS are read, as many as there are. */
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

    const names = new NamesInAws(identityCenter, store.identityStoreId);
    let known: SignInNamesFacts['known'];
    for await (const person of eachExpected(context)) {
      if (await names.has(nameIdValue(person, source))) {
        return { known: 'nameId' };
      }
      known ??= 'none';
      if (
        known === 'none' &&
        (await names.has(nameIdValue(person, defaultNameIdSource)))
      ) {
        known = 'principalName';
      }
    }
    return { known };
  },
};

/**
 * Asks for the first names one by one, as where all is well the first one is there, and
 * reads all of them after that. AWS compares them without regard to case.
 */
class NamesInAws {
  #lookedUp = 0;
  #all?: Promise<Set<string>>;

  constructor(
    private readonly identityCenter: IdentityCenterClient,
    private readonly identityStoreId: string,
  ) {}

  /** Whether an enabled user has that name. */
  async has(name: string | undefined): Promise<boolean> {
    if (!name) return false;
    if (this.#lookedUp < mostLookedUp) {
      this.#lookedUp += 1;
      return this.#isEnabled(name);
    }
    this.#all ??= this.#readAll();
    return (await this.#all).has(name.toLowerCase());
  }

  async #isEnabled(name: string): Promise<boolean> {
    const id = await this.identityCenter.findUserId(this.identityStoreId, name);
    return Boolean(
      id &&
        (await this.identityCenter.hasEnabledUser(this.identityStoreId, id)),
    );
  }

  async #readAll(): Promise<Set<string>> {
    const names = new Set<string>();
    for await (const { userName, enabled } of this.identityCenter.eachUser(
      this.identityStoreId,
    )) {
      if (enabled) names.add(userName.toLowerCase());
    }
    return names;
  }
}
