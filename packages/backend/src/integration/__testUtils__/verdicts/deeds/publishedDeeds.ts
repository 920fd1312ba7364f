import {
  publishedCodes,
  PublishedCode,
  scimAnswerForms,
  standsFor,
  writeFailures,
} from 'cloud-simulator';
import { randomUUID } from 'node:crypto';
import { World } from '../World';
import { Deed } from './Deed';
import { refuseChangesAndNewcomers } from './faultDeeds';
import { mappingDeeds } from './mappingDeeds';
import { peopleDeeds } from './peopleDeeds';

const { characters: takenCharacters, ...otherWords } = scimAnswerForms;

/** What both clouds are published to say of a failure, each in its own words. */
export const publishedDeeds: Record<string, Deed> = {
  ...Object.fromEntries(
    publishedCodes.flatMap(code =>
      [false, true].map(bareCodes => [
        `the log has ${code}${bareCodes ? ' and no text' : ''}`,
        async (world: World) => {
          await world.control('/provisioning-service', {
            exportErrorCode: code,
            bareCodes,
          });
          await bringAbout(code, world);
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(otherWords).flatMap(([field, values]) =>
      values.slice(1).map(value => [
        `SCIM answers in the ${field} ${value}, and somebody has no surname`,
        async (world: World) => {
          await world.control('/aws/scim-answers', { [field]: value });
          await peopleDeeds['somebody without surname in the group'](world);
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    writeFailures.map(failure => [
      `access is given again, and AWS says ${failure}`,
      (world: World) => giveAgain(failure, world),
    ]),
  ),
  ...Object.fromEntries(
    takenCharacters.slice(1).map(characters => [
      `AWS takes the characters of its API ${characters}, and somebody has them`,
      async (world: World) => {
        await world.control('/aws/scim-answers', { characters });
        await peopleDeeds['somebody has characters that AWS refuses'](world);
      },
    ]),
  ),
};

/** What a code of the log stands for. */
async function bringAbout(code: PublishedCode, world: World): Promise<void> {
  const { statuses, skip } = standsFor(code);
  // The first of them may be that of endpoint and token, which stop all of it.
  const status = statuses?.at(-1);
  if (status === 404) {
    await peopleDeeds['somebody deleted in AWS by hand'](world);
    await peopleDeeds['somebody changed in Entra'](world);
  } else if (status !== undefined) {
    await refuseChangesAndNewcomers(
      world,
      status ? { kind: 'status', status } : { kind: 'drop' },
    );
  } else if (skip === 'DuplicateTargetEntries') {
    await nameTwoAlike(world);
  } else if (skip) {
    await mappingDeeds['people are not updated'](world);
    await peopleDeeds['somebody changed in Entra'](world);
  } else {
    await mappingDeeds['title from a function that Entra does not know'](world);
    await peopleDeeds['somebody changed in Entra'](world);
  }
}

/** AWS has two people of one display name, by which Entra looks for somebody new. */
async function nameTwoAlike(world: World) {
  await mappingDeeds['people are matched by displayName'](world);
  const { identityCenter, tenant } = world.state;
  const newcomer = tenant.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith('ken.thompson'),
  );
  const [like] = identityCenter?.users ?? [];
  if (!identityCenter || !newcomer || !like) return;
  for (const userName of ['ken.one', 'ken.two']) {
    identityCenter.users.push({
      ...structuredClone(like),
      id: randomUUID(),
      userName,
      displayName: newcomer.displayName ?? like.displayName,
      emails: [],
      externalId: undefined,
    });
  }
  await peopleDeeds['somebody new in the group'](world);
}

/** Somebody takes the specified access in AWS, and completes the federation again. */
async function giveAgain(
  failure: (typeof writeFailures)[number],
  world: World,
): Promise<void> {
  const { identityCenter } = world.state;
  const { specification } = await world.federation();
  if (!specification || !identityCenter?.accountAssignments?.length) return;
  identityCenter.accountAssignments = [];
  await world.control('/aws/write-failure', { failure, count: 1_000 });
  await world.completeAgain();
  await world.control('/aws/write-failure');
}
