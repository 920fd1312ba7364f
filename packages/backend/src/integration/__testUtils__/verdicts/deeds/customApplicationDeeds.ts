import { randomUUID } from 'node:crypto';
import { World } from '../World';
import { addApplication, withoutProvisioning } from './addApplication';
import { Deed } from './Deed';

/**
 * Behind "Create your own application", which makes any SAML application.
 * https://learn.microsoft.com/graph/api/applicationtemplate-instantiate
 */
const applicationTemplateId = '8adf8e6e-67b2-4cf2-a259-e3dc5476c621';
const displayName = 'Sign-in to AWS';

/**
 * Somebody federates with an application that is not from AWS's entry in the gallery. It
 * has AWS's identifier: one without, that provisions all the same, nobody can find.
 */
export const customApplicationDeeds: Record<string, Deed> = {
  'federated by hand with an application of another template': async world => {
    const { servicePrincipal } = world.state;
    const application = serving(world);
    // What an application was made from stays: only the portal can be new.
    const { specification } = await world.federation();
    if (!application || !servicePrincipal || specification) return;
    const made = { displayName, applicationTemplateId };
    Object.assign(application, made);
    Object.assign(servicePrincipal, made);
    useScimTemplate(servicePrincipal.simulated);
  },
  'application deleted, and one of another template serves': async world => {
    const application = serving(world);
    if (!application) return;
    makeAnother(world, { provisions: true });
    await world.graph('DELETE', `/applications/${application.id}`);
  },
  "AWS's identifier goes to an application of another template":
    async world => {
      const application = serving(world);
      // The job of such a one would go on, and nothing would show whose it is.
      const isCustom =
        application?.applicationTemplateId === applicationTemplateId;
      if (!application || isCustom) return;
      makeAnother(world, { provisions: false });
      application.identifierUris = [];
    },
};

/** The application, if people sign in through it. */
function serving({ state }: World): World['state']['application'] {
  const { application, identityCenter } = state;
  return application?.identifierUris.some(uri =>
    uri.endsWith(`/${identityCenter?.identityStoreId}`),
  )
    ? application
    : undefined;
}

function makeAnother(
  { state }: World,
  { provisions }: { provisions: boolean },
): void {
  const another = addApplication(state, { displayName, applicationTemplateId });
  if (!another) return;
  const { servicePrincipal } = another;
  if (provisions) {
    useScimTemplate(servicePrincipal.simulated);
  } else {
    withoutProvisioning(servicePrincipal);
  }
}

/** Of such an application jobs are made from the template for any SCIM endpoint. */
function useScimTemplate({
  job,
  furtherJobs = [],
}: NonNullable<World['state']['servicePrincipal']>['simulated']): void {
  for (const each of [job, ...furtherJobs]) {
    if (!each) continue;
    const made = {
      id: `scim.${randomUUID().replaceAll('-', '')}.${randomUUID()}`,
      templateId: 'scim',
    };
    Object.assign(each, made);
    Object.assign(each.document, made);
  }
}
