import fc from 'fast-check';
import { accessMutations } from './accessMutations';
import { applicationMutations } from './applicationMutations';
import { cloudMutations } from './cloudMutations';
import { peopleMutations } from './peopleMutations';
import { provisioningMutations } from './provisioningMutations';
import { recordMutations } from './recordMutations';
import { Mutation } from './StartingState';

/** All that can be otherwise, by its name. */
export const mutations: Record<string, Mutation> = {
  ...applicationMutations,
  ...provisioningMutations,
  ...peopleMutations,
  ...accessMutations,
  ...cloudMutations,
  ...recordMutations,
};

/** How far the set-up went: which step of the second template comes next, if any. */
export const starts = [
  'before specification',
  'before saml-urls',
  'before job',
  'before user-name-mapping',
  'before assignments',
  'before on-demand',
  'before start',
  'before groups',
  'before permission-sets',
  'federated',
] as const;

/** A starting state in words: how far the set-up went, and what happened to it then. */
export interface StateCase {
  start: (typeof starts)[number];
  mutations: string[];
}

/**
 * Those that a person must mend, or that change what is reached: each hides what comes after
 * it, so they are rarer.
 */
const obstacles = [
  'application renamed',
  'two applications of the name',
  'another application serves AWS',
  'application of AWS Single-Account Access',
  'no service principal',
  'no role User',
  'job holds back deletions',
  'userName mapping deleted',
  'NameID from mail by somebody',
  'specified group is gone',
  'specified group is not a security group',
  'first user has no access',
  'adopted application is gone',
  'AWS forgot the tokens',
  'token has ended',
  'automatic provisioning off in AWS',
  'instance not ready',
  'no instance',
  'own group from an identity provider',
];
const drifts = Object.keys(mutations).filter(name => !obstacles.includes(name));

/** Up to six things otherwise, in any order, one of them possibly an obstacle. */
export const startingStates: fc.Arbitrary<StateCase> = fc
  .record({
    start: fc.constantFrom(...starts),
    drifts: fc.shuffledSubarray(drifts, { maxLength: 6 }),
    obstacle: fc.option(fc.constantFrom(...obstacles), {
      freq: 2,
      nil: undefined,
    }),
  })
  .map(({ start, drifts: some, obstacle }) => ({
    start,
    mutations: obstacle ? [...some, obstacle] : some,
  }));
