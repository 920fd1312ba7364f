import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Deletions wait because there are more of them than the threshold allows. */
export const deletionsHeld = defineRule({
  id: 'deletions-held',
  title: 'Deletions wait for somebody to allow them',
  condition: 'UsersInSync',
  reads: ['provisioningLog', 'job'],
  reports: { DeletionsHeld: { severity: 'warning', effect: 'some-people' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions',
  ],
  duringSetUp: true,
  inspect({ provisioningLog: { unsent }, job: { job } }, { pages }) {
    // A cycle that went through since has deleted them, or they are in scope again.
    const settledAt = job?.lastGoodCycleAt ?? '';
    const held = unsent.filter(
      ({ outcome, observedAt }) =>
        outcome === 'held' &&
        Date.parse(observedAt) > (Date.parse(settledAt) || 0),
    );
    const [newest] = held;
    if (!newest) return [];
    const count = held.length;
    const people = held.filter(({ kind }) => kind === 'user').length;
    const groups = count - people;
    const who = [
      ...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
      ...(groups > 0 ? [groups === 1 ? '1 group' : `${groups} groups`] : []),
    ].join(' and ');
    return [
      {
        reason: 'DeletionsHeld',
        title: `${who} whom Entra would take out of AWS ${
          count === 1 ? 'stays' : 'stay'
        } there: more would be deleted than the deletion threshold allows.`,
        remedy:
          'See in the provisioning logs whether they are to go, then allow or reject the deletions in Entra.',
        remedyPage: pages.entraProvisioning,
        affected: count,
        affectedIds: held.map(({ sourceId }) => sourceId),
        source: "Entra's provisioning log",
        reference: newest.reference,
      },
    ];
  },
});
