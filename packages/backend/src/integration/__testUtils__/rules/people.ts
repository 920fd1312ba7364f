import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const creates = 'SCIM POST /Users';
const changes = 'SCIM PATCH /Users/{id}';
const groups = 'SCIM POST /Groups';

/** They get the application, and the next cycle tries to send them. */
const assign =
  (...names: string[]) =>
  async (world: RuleWorld) => {
    for (const name of names) await world.entra.assign(name);
    await world.nextCycle();
  };

/** People who cannot be sent for a cause of their own. */
function failing(
  seen: string,
  entry: Pick<RuleEntry, 'bringAbout' | 'mended' | 'mend'> &
    Partial<Pick<RuleEntry, 'reason' | 'start'>>,
): RuleEntry {
  return { rule: 'people-failing', reason: 'PeopleFailing', seen, ...entry };
}

/** The token is refused while one person is sent. */
async function sendWithoutToken(world: RuleWorld) {
  await world.console.deleteAllTokens();
  const { id } = await world.entra.application();
  await world.entra.graph(
    'POST',
    `${await world.entra.jobPath()}/provisionOnDemand`,
    {
      parameters: [
        {
          ruleId: '03f7d90d-bf71-41b1-bda6-aaf0ddbee5d8',
          subjects: [
            {
              objectId: await world.entra.principalId('alan.turing'),
              objectTypeName: 'User',
            },
          ],
        },
      ],
    },
  );
  return id;
}

export const peopleEntries: RuleEntry[] = [
  failing('somebody without a surname gets the application', {
    bringAbout: assign('plato'),
    mended: 'the surname is filled in in Entra',
    mend: world => world.entra.changeUser('plato', { surname: 'Aristonos' }),
  }),
  failing('as before, in the codes of Microsoft’s documentation', {
    async bringAbout(world) {
      await world.control('/provisioning-service', {
        exportErrorCodes: 'documented',
      });
      await assign('plato', 'sappho')(world);
    },
    mended: 'the surnames are filled in in Entra',
    async mend(world) {
      await world.entra.changeUser('plato', { surname: 'Aristonos' });
      await world.entra.changeUser('sappho', { surname: 'Kleis' });
    },
  }),
];
export { creates, changes, groups, sendWithoutToken };
