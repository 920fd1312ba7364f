import { JsonObject } from '@backstage/types';
import { readOperations } from '../readOperations';
import { World } from '../World';
import { Deed } from './Deed';
import { mappingDeeds } from './mappingDeeds';
import { peopleDeeds } from './peopleDeeds';
import { failScim } from './provisioningDeeds';

const ofGraph = readOperations.filter(name => name.includes(' '));
const ofAws = readOperations.filter(name => !name.includes(' '));

/** Fewer than what lasts: the truth is told without it. */
const asLongAsOneLooks = 10_000;
/** More than what is a hiccup: the truth is told with it. */
const asLongAsTheState = 1_000_000;
/** With which AWS, or whatever lies before it, is reported to refuse a person. */
const publishedAnswers = [400, 402, 403, 405, 409, 422, 501, 504];
/** Each with what has Entra send it: until then nobody is refused. */
const writesOfUsers: Record<string, Deed> = {
  'SCIM POST /Users': peopleDeeds['somebody new in the group'],
  'SCIM PATCH /Users/{id}': peopleDeeds['somebody changed in Entra'],
};
const passing: JsonObject[] = [
  { kind: 'status', status: 429, retryAfter: 0.05 },
  { kind: 'status', status: 500 },
  { kind: 'drop' },
];

/** What the clouds refuse to tell, a few times and for as long as one looks. */
export const faultDeeds: Record<string, Deed> = {
  ...Object.fromEntries(
    readOperations.flatMap((operation, index) => [
      [
        `${operation} is forbidden`,
        (world: World) =>
          fail(world, [operation], {
            kind: 'status',
            status: 403,
            count: asLongAsOneLooks,
          }),
      ],
      [
        `${operation} fails thrice`,
        (world: World) =>
          fail(world, [operation], { ...passing[index % 3], count: 3 }),
      ],
    ]),
  ),
  'Graph fails': world =>
    fail(world, ofGraph, { ...passing[1], count: asLongAsOneLooks }),
  'AWS throttles': world =>
    fail(world, ofAws, { ...passing[0], count: asLongAsOneLooks }),
  'neither cloud answers': world =>
    fail(world, readOperations, { ...passing[2], count: asLongAsOneLooks }),
  ...Object.fromEntries(
    publishedAnswers.flatMap(status =>
      Object.entries(writesOfUsers).map(([operation, happens]) => [
        `${operation} is answered ${status}`,
        async (world: World) => {
          await fail(world, [operation], {
            kind: 'status',
            status,
            count: asLongAsTheState,
          });
          await happens(world);
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    [403, 405, 500].map(status => [
      `whatever Entra sends is answered ${status}`,
      (world: World) =>
        refuseChangesAndNewcomers(world, { kind: 'status', status }),
    ]),
  ),
  'new people are refused with 403, and nothing else is sent': async world => {
    await mappingDeeds['only creation of people'](world);
    await faultDeeds['SCIM POST /Users is answered 403'](world);
  },
  'SCIM is throttled': world => failScim(world, passing[0]),
  'SCIM does not answer': world => failScim(world, passing[2]),
  'replicas of Entra are behind': world =>
    world.control('/replication-lag', { ms: 400 }),
};

/** Whomever Entra sends from now on, and it sends somebody new and somebody who changes. */
export async function refuseChangesAndNewcomers(
  world: World,
  fault: JsonObject,
): Promise<void> {
  for (const operation of Object.keys(writesOfUsers)) {
    await fail(world, [operation], { ...fault, count: asLongAsTheState });
  }
  for (const happens of Object.values(writesOfUsers)) await happens(world);
}

async function fail(
  world: World,
  operations: readonly string[],
  fault: JsonObject,
) {
  for (const operation of operations) {
    await world.control('/faults', { operation, ...fault });
  }
}
