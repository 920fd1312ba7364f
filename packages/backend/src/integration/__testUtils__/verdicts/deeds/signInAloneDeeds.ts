import { Deed } from './Deed';

/** Of a federation that was set up by hand, and not whole. */
export const signInAloneDeeds: Record<string, Deed> = {
  'sign-in alone was set up, and people were made by hand': async ({
    state: { servicePrincipal, identityCenter },
  }) => {
    if (servicePrincipal) {
      servicePrincipal.simulated.job = undefined;
      servicePrincipal.simulated.secrets = {};
    }
    for (const user of identityCenter?.users ?? []) {
      Object.assign(user, { createdBy: 'CONSOLE', externalId: undefined });
    }
  },
};
