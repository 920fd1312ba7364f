import { Change } from '../../../../__testUtils__/changes';
import { HealthyFederation } from '../../../../__testUtils__/healthyFederation';

type Certificate =
  HealthyFederation['facts']['application']['signingCertificates'][number];

/** Changes the one that AWS has, AA11. */
export const first =
  (more: Partial<Certificate>): Change =>
  ({ facts }) => {
    Object.assign(facts.application.signingCertificates[0], more);
  };
/** One more, which is good for three years. */
export const another =
  (thumbprint: string, more: Partial<Certificate> = {}): Change =>
  ({ facts }) => {
    facts.application.signingCertificates.push({
      thumbprint,
      startsAt: '2026-11-24T00:00:00Z',
      endsAt: '2029-11-24T00:00:00Z',
      active: false,
      ...more,
    });
  };
