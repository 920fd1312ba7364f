import prand from 'pure-rand';
import { TemplateName } from '../runTemplate';
import { FaultKind, faultKinds } from './faultKinds';

/** One fault at one request of one template. */
export interface FaultCase {
  template: TemplateName;
  operation: string;
  /** How many requests of this operation come before. */
  skip: number;
  /** Position among the requests of the template, from 1. */
  position: number;
  kind: FaultKind;
}

const isCreate =
  /^POST .*(instantiate|addTokenSigningCertificate|appRoleAssignedTo|\/jobs)$/;
const isRead = /^(SCIM |backend )?GET |^[a-z-]+:(List|Describe|Get)/;
/** Of the actions to the backend, whose answers neither lag nor last. */
const isBackend = /^backend /;
const isDirectoryWrite =
  /^(POST|PATCH|DELETE) \/(applications|applicationTemplates|policies|servicePrincipals)(?!.*\/synchronization)/;
const isGraph = /^[A-Z]+ \/(?!oauth2|federationmetadata)/;

/**
 * Every fault at every request that an undisturbed run of the template sends.
 *
 * @param operations - of the requests, in their order
 */
export function listFaultCases(
  template: TemplateName,
  operations: string[],
): FaultCase[] {
  const firstCreate = operations.findIndex(name => isCreate.test(name));
  return operations.flatMap((operation, index) =>
    faultKinds
      .filter(
        kind =>
          (kind.ofBackend || !isBackend.test(operation)) &&
          (!kind.readsOnly || isRead.test(operation)) &&
          (!kind.behindMs || isDirectoryWrite.test(operation)) &&
          (!kind.afterCreate ||
            (isGraph.test(operation) &&
              firstCreate >= 0 &&
              index > firstCreate)),
      )
      .map(kind => ({
        template,
        operation,
        skip: operations.slice(0, index).filter(name => name === operation)
          .length,
        position: index + 1,
        kind,
      })),
  );
}

/**
 * As many cases as asked for, the same for the same seed. Each kind gets its share, at
 * requests that write and at requests that read.
 */
export function sampleFaultCases(
  cases: FaultCase[],
  options: { seed: number; count: number },
): FaultCase[] {
  let generator = prand.xoroshiro128plus(options.seed);
  const shuffled = [...cases];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const [other, next] = prand.uniformIntDistribution(0, last, generator);
    generator = next;
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  const piles = [false, true].flatMap(reads =>
    faultKinds.map(kind =>
      shuffled.filter(
        each => each.kind === kind && isRead.test(each.operation) === reads,
      ),
    ),
  );
  const rounds = Math.max(...piles.map(pile => pile.length));
  const drawn = Array.from({ length: rounds }, (_, round) =>
    piles.flatMap(pile => pile.slice(round, round + 1)),
  );
  return drawn.flat().slice(0, options.count);
}
