import {
  Federation,
  FederationSpecification,
  RecordableFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { FederationSession } from './FederationSession';
import { stepContextOf } from './stepContextOf';

describe('stepContextOf', () => {
  it("records the portal's own pauses, and writes nothing when nothing changes", async () => {
    const written: RecordableFacts[] = [];
    const federation = { recorded: {} } as Federation;
    const session = {
      organization: { name: 'acme-labs' },
      federation,
      clouds: {},
      client: {
        recordFacts: async (_name: string, facts: RecordableFacts) => {
          written.push(facts);
          const value = facts.provisioningPause!;
          return {
            recorded: { provisioningPause: { value, by: 'x', at: 'y' } },
          } as Federation;
        },
      },
      request: { token: 'token', signal: new AbortController().signal },
    } as unknown as FederationSession;
    const { recordPause } = stepContextOf(
      session,
      {} as FederationSpecification,
      { logger: { info: () => {} } },
    );

    await recordPause?.(undefined);
    expect(written).toEqual([]);
    const pause = {
      reason: 'The portal changes the attribute mappings.',
      until: '2026-11-24T08:30:00.000Z',
    };
    await recordPause?.(pause);
    await recordPause?.(pause);
    await recordPause?.(undefined);
    await recordPause?.(undefined);
    expect(written).toEqual([
      { provisioningPause: JSON.stringify(pause) },
      { provisioningPause: 'null' },
    ]);
  });
});
