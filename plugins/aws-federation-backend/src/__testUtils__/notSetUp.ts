import { HealthyFederation } from './healthyFederation';

/** Takes away all that setting up brings to Entra: no application and no job. */
export function notSetUp({ facts, input }: HealthyFederation): void {
  facts.application = {
    candidates: [],
    namesakes: [],
    signingCertificates: [],
    unreadableCertificates: 0,
  };
  facts.claims = { refusedClaims: [], severalValues: [] };
  facts.metadata = {};
  facts.assignments = { users: 0, groups: 0, fingerprint: '0 and 0' };
  facts.job = {};
  facts.credentials = {};
  facts.settings = { keys: [], known: {} };
  facts.mappings = {};
  facts.provisioningLog = { complete: true, unsent: [] };
  facts.users = { inAws: 0, enabled: 0, enabledProvisioned: 0 };
  facts.access = { permissionSets: 0, accounts: 0, complete: true };
  input.recorded = {};
}
