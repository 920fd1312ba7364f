import { keepJobs } from '../../state/jobsOf';
import {
  EntraApplication,
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';

/**
 * Puts an application and its service principals into the recycle bin.
 * https://learn.microsoft.com/graph/api/application-delete
 */
export function deleteApplication(
  tenant: EntraTenantState,
  application: EntraApplication,
  now: Date,
) {
  tenant.applications = tenant.applications.filter(
    other => other !== application,
  );
  application.deletedDateTime = now.toISOString();
  tenant.deletedApplications = [
    ...(tenant.deletedApplications ?? []),
    application,
  ];
  deleteServicePrincipals(tenant, {
    which: ({ appId }) => appId === application.appId,
    now,
  });
}

/** Puts service principals into the recycle bin. Their synchronization ends for good. */
export function deleteServicePrincipals(
  tenant: EntraTenantState,
  options: { which: (each: EntraServicePrincipal) => boolean; now: Date },
) {
  const deleted = tenant.servicePrincipals.filter(options.which);
  tenant.servicePrincipals = tenant.servicePrincipals.filter(
    each => !deleted.includes(each),
  );
  for (const each of deleted) {
    each.deletedDateTime = options.now.toISOString();
    keepJobs(each, []);
    each.simulated.secrets = {};
  }
  tenant.deletedServicePrincipals = [
    ...(tenant.deletedServicePrincipals ?? []),
    ...deleted,
  ];
}

/** Takes an application out of the recycle bin, with its service principal. */
export function restoreApplication(
  tenant: EntraTenantState,
  application: EntraApplication,
) {
  tenant.deletedApplications = tenant.deletedApplications?.filter(
    other => other !== application,
  );
  application.deletedDateTime = null;
  tenant.applications.push(application);
  for (const each of tenant.deletedServicePrincipals ?? []) {
    if (each.appId === application.appId) {
      restoreServicePrincipal(tenant, each);
    }
  }
}

/** Takes a service principal out of the recycle bin. */
export function restoreServicePrincipal(
  tenant: EntraTenantState,
  servicePrincipal: EntraServicePrincipal,
) {
  tenant.deletedServicePrincipals = tenant.deletedServicePrincipals?.filter(
    other => other !== servicePrincipal,
  );
  servicePrincipal.deletedDateTime = null;
  tenant.servicePrincipals.push(servicePrincipal);
}
