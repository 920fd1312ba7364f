import { keepJobs } from '../../state/jobsOf';
import {
  EntraApplication,
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';

/**
 * Puts an application and its service principals into the recycle bin. No policy comes back.
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
  delete application.simulated;
  tenant.deletedApplications = [
    ...(tenant.deletedApplications ?? []),
    application,
  ];
  deleteServicePrincipals(tenant, {
    which: ({ appId }) => appId === application.appId,
    now,
  });
}

/**
 * Puts service principals into the recycle bin. Their synchronization ends for good, and
 * no policy comes back with them.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/delete-recover-faq
 */
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
    delete each.simulated.claimsMappingPolicyIds;
    delete each.simulated.tokenIssuancePolicyIds;
  }
  tenant.deletedServicePrincipals = [
    ...(tenant.deletedServicePrincipals ?? []),
    ...deleted,
  ];
}

/**
 * Takes an application out of the recycle bin. Its service principal stays there.
 * https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
export function restoreApplication(
  tenant: EntraTenantState,
  application: EntraApplication,
) {
  tenant.deletedApplications = tenant.deletedApplications?.filter(
    other => other !== application,
  );
  application.deletedDateTime = null;
  tenant.applications.push(application);
}

/**
 * The same with its service principals, as the admin center does it.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/restore-application
 */
export function restoreWithServicePrincipals(
  tenant: EntraTenantState,
  application: EntraApplication,
) {
  restoreApplication(tenant, application);
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
