import { Mutation } from './StartingState';

/** What may be otherwise in the portal's database and in AWS. */
export const recordMutations: Record<string, Mutation> = {
  'portal knows nothing': ({ database }) => {
    for (const table of database.keys()) database.set(table, []);
  },
  'no recorded facts': state =>
    state.editRecord(row => {
      row.recorded = '{}';
    }),
  'another certificate recorded': state =>
    state.editRecord(row => {
      const recorded = JSON.parse(row.recorded);
      if (recorded.uploadedThumbprint) {
        recorded.uploadedThumbprint.value = 'CD'.repeat(20);
      }
      row.recorded = JSON.stringify(recorded);
    }),
  'older specification': state =>
    state.editRecord(row => {
      const specification = JSON.parse(row.specification);
      if (specification.provisioning) {
        Object.assign(specification.provisioning, {
          userNameAttribute: 'mail',
          groupsEnabled: true,
          scope: 'all',
        });
      }
      delete specification.saml;
      // Which cannot be while Entra sends groups.
      delete specification.identityCenterGroups;
      specification.assignments = { users: [], groups: [] };
      row.specification = JSON.stringify(specification);
    }),
  'adopted application is gone': state =>
    state.editRecord(row => {
      const specification = JSON.parse(row.specification);
      specification.application.appId = '11111111-2222-4333-8444-555555555555';
      row.specification = JSON.stringify(specification);
    }),
  'AWS forgot the tokens': ({ identityCenter }) => {
    if (identityCenter?.provisioning) identityCenter.provisioning.tokens = [];
  },
  'token has ended': ({ identityCenter }) => {
    for (const token of identityCenter?.provisioning?.tokens ?? []) {
      token.expiresAt = new Date(Date.now() - 1000).toISOString();
    }
  },
  'automatic provisioning off in AWS': ({ identityCenter }) => {
    if (identityCenter) identityCenter.provisioning = undefined;
  },
  'instance not ready': ({ identityCenter }) => {
    if (identityCenter) identityCenter.status = 'CREATE_IN_PROGRESS';
  },
  'no instance': ({ clouds }) => {
    for (const each of clouds.organizations) {
      if (each.name === 'acme-labs') each.identityCenter = undefined;
    }
  },
};
