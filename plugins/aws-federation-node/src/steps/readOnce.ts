import { FederationClouds } from '../FederationClouds';

/**
 * The same clouds, but each read is sent once and its answer, or its failure, given to
 * all who ask for the same: one look at both clouds costs few requests and shows one
 * moment. For looking only, because a read after a write would answer what was before.
 * @public
 */
export function readOnce(clouds: FederationClouds): FederationClouds {
  const { entra, identityCenter } = clouds;
  return {
    entra: {
      credential: once(entra.credential),
      applications: once(entra.applications),
      servicePrincipals: once(entra.servicePrincipals),
      federationMetadata: once(entra.federationMetadata),
      assignments: once(entra.assignments),
      claimsMappingPolicies: once(entra.claimsMappingPolicies),
      directory: once(entra.directory),
      synchronization: once(entra.synchronization),
      provisioningLogs: once(entra.provisioningLogs),
      replicas: entra.replicas,
    },
    identityCenter: once(identityCenter),
    scim: clouds.scim,
  };
}

function once<T extends object>(area: T): T {
  const answers = new Map<string, unknown>();
  const parts = new Map<string | symbol, object>();
  return new Proxy(area, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member === 'object' && member !== null) {
        const part = parts.get(name) ?? once(member);
        parts.set(name, part);
        return part;
      }
      if (typeof member !== 'function') {
        return member;
      }
      return (...parameters: unknown[]) => {
        const key = JSON.stringify([String(name), parameters]);
        if (!answers.has(key)) {
          answers.set(key, member.apply(target, parameters));
        }
        return answers.get(key);
      };
    },
  });
}
