import { HealthyFederation } from './healthyFederation';

/** What makes a healthy federation another one. */
export type Change = (federation: HealthyFederation) => void;

type Facts = HealthyFederation['facts']['application'];

/** One after the other. */
export function all(...changes: Change[]): Change {
  return federation => changes.forEach(change => change(federation));
}

/** Changes the app registration. */
export function registration(
  more: Partial<NonNullable<Facts['application']>>,
): Change {
  return ({ facts }) => {
    Object.assign(facts.application.application!, more);
  };
}

/** Changes the service principal of the enterprise application. */
export function servicePrincipal(
  more: Partial<NonNullable<Facts['servicePrincipal']>>,
): Change {
  return ({ facts }) => {
    Object.assign(facts.application.servicePrincipal!, more);
  };
}
