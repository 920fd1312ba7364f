import { classifyCredentialFailure } from '../../clouds/entra/credentialFailure';
import { CloudError } from '../../CloudError';
import { busy, federated } from '../__testUtils__/federated';

describe('credentialsPart', () => {
  it('tells a token that AWS refuses from one that could not be tried', async () => {
    const { fake, collect } = await federated();
    fake.acceptedToken = 'another';
    const refused = await collect();
    expect(refused.parts.credentials.facts).toEqual({ outcome: 'refused' });

    fake.clouds.entra.synchronization.validateSavedCredentials = async () => {
      throw busy;
    };
    const { parts } = await collect();
    expect(parts.credentials.facts).toBeUndefined();
    expect(parts.credentials.failure?.reason).toContain('Entra asks to wait');
    expect(parts.job.facts?.job?.id).toBe('job');
  });

  it('remembers when AWS last accepted them', async () => {
    const { fake, collect } = await federated();
    const accepted = await collect();
    const acceptedAt = '2026-11-24T08:00:00.000Z';
    expect(accepted.parts.credentials.facts).toEqual({
      outcome: 'accepted',
      acceptedAt,
    });
    fake.acceptedToken = 'another';
    const refused = await collect({ minutesLater: 10, known: accepted });
    expect(refused.parts.credentials.facts).toEqual({
      outcome: 'refused',
      acceptedAt,
    });
  });

  it('lets a refusal stand for an hour while AWS gives no usable answer', async () => {
    const { fake, collect } = await federated();
    const answer = (code: string, message: string) => {
      fake.clouds.entra.synchronization.validateSavedCredentials = async () => {
        throw new CloudError({
          cloud: 'Microsoft Graph',
          operation: 'POST /validateCredentials',
          status: 400,
          code,
          what: message,
          remedy: 'Try again.',
          credentialFailure: classifyCredentialFailure({ code, message }),
        });
      };
    };
    const refuse = () =>
      answer(
        'CredentialValidationFailure',
        'We received this error: Unauthorized',
      );
    const fail = () =>
      answer(
        'CredentialValidationUnavailable',
        'The remote server returned an error: (500) Internal Server Error.',
      );

    fail();
    const unreachable = await collect();
    expect(unreachable.parts.credentials.facts).toEqual({
      outcome: 'unreachable',
    });
    refuse();
    const refused = await collect({ known: unreachable });
    expect(refused.parts.credentials.facts).toEqual({ outcome: 'refused' });
    fail();
    const kept = await collect({ minutesLater: 10, known: refused });
    expect(kept.parts.credentials.facts).toEqual({
      outcome: 'refused',
      latest: 'unreachable',
      namedAt: '2026-11-24T08:00:00.000Z',
    });
    const still = await collect({ minutesLater: 60, known: kept });
    expect(still.parts.credentials.facts).toEqual(kept.parts.credentials.facts);
    const after = await collect({ minutesLater: 70, known: still });
    expect(after.parts.credentials.facts).toEqual({ outcome: 'unreachable' });
  });
});
