import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { RecentReadings } from './RecentReadings';
import { readAnewUntil } from './readAnewUntil';
import { rememberReadings } from './rememberReadings';

describe('rememberReadings', () => {
  const signal = new AbortController().signal;
  let sent: string[];

  beforeEach(() => {
    sent = [];
  });

  function sending<T extends object>(
    area: T,
    answers: Record<string, unknown>,
  ) {
    return new Proxy(area, {
      get(target, name) {
        if (!(String(name) in answers)) return Reflect.get(target, name);
        return async (...parameters: unknown[]) => {
          sent.push([String(name), ...parameters].join(' '));
          const answer = answers[String(name)];
          if (answer instanceof Error) throw answer;
          return answer;
        };
      },
    });
  }

  function remembering(answers: Record<string, unknown>) {
    const { clouds } = new FakeClouds();
    const { entra, identityCenter } = clouds;
    return rememberReadings(
      {
        ...clouds,
        entra: {
          ...entra,
          applications: sending(entra.applications, answers),
          federationMetadata: sending(entra.federationMetadata, answers),
        },
        identityCenter: sending(identityCenter, answers),
      },
      new RecentReadings(),
    );
  }

  it('asks for the same once, and for each other thing', async () => {
    const { entra, identityCenter } = remembering({
      get: { id: 'object' },
      countUsers: 7,
    });
    expect(await entra.applications.get('a')).toEqual({ id: 'object' });
    expect(await entra.applications.get('a')).toEqual({ id: 'object' });
    expect(await entra.applications.get('b')).toEqual({ id: 'object' });
    expect(await identityCenter.countUsers('a')).toBe(7);
    expect(await identityCenter.countUsers('a')).toBe(7);
    expect(sent).toEqual(['get a', 'get b', 'countUsers a']);
  });

  it('reads both clouds anew after a write, also one that failed', async () => {
    const { entra, identityCenter } = remembering({
      get: { id: 'object' },
      delete: new Error('Refused.'),
      countUsers: 7,
    });
    await entra.applications.get('a');
    await identityCenter.countUsers('a');
    await expect(entra.applications.delete('a')).rejects.toThrow('Refused.');
    await entra.applications.get('a');
    await identityCenter.countUsers('a');
    expect(sent).toEqual([
      'get a',
      'countUsers a',
      'delete a',
      'get a',
      'countUsers a',
    ]);
  });

  it('does not keep what was read while something was written', async () => {
    let written = () => {};
    const recent = new RecentReadings();
    const read = () =>
      recent.read('entra', {
        name: 'get',
        parameters: [],
        send: () => sent.push('get'),
      });
    read();
    const write = recent.write({
      name: 'delete',
      parameters: [],
      send: () => new Promise<void>(resolve => (written = resolve)),
    });
    read();
    written();
    await write;
    read();
    // Before, meanwhile, after.
    expect(sent).toHaveLength(3);
  });

  it('asks again after a failure', async () => {
    const { entra } = remembering({ get: new Error('Later.') });
    await expect(entra.applications.get('a')).rejects.toThrow('Later.');
    await expect(entra.applications.get('a')).rejects.toThrow('Later.');
    expect(sent).toEqual(['get a', 'get a']);
  });

  it('believes a reading for some seconds', async () => {
    const now = jest.spyOn(performance, 'now');
    try {
      const { entra } = remembering({ get: { id: 'object' } });
      now.mockReturnValue(1_000);
      await entra.applications.get('a');
      now.mockReturnValue(10_900);
      await entra.applications.get('a');
      expect(sent).toHaveLength(1);
      now.mockReturnValue(11_100);
      await entra.applications.get('a');
      expect(sent).toHaveLength(2);
    } finally {
      now.mockRestore();
    }
  });

  it('always asks for what only the present answers', async () => {
    const { entra } = remembering({ read: '<xml/>', get: { id: 'object' } });
    await entra.applications.get('a');
    await entra.federationMetadata.read('a');
    await entra.federationMetadata.read('a');
    await entra.applications.get('a');
    expect(sent).toEqual(['get a', 'read a', 'read a']);
  });

  it('does not answer from memory where somebody waits for a change', async () => {
    const clouds = remembering({ get: { id: 'object' } });
    await clouds.entra.applications.get('a');
    let readings = 0;
    await readAnewUntil(
      { ...clouds, signal },
      {
        read: () => clouds.entra.applications.get('a'),
        holds: () => ++readings === 2,
        firstWaitMs: 1,
      },
    );
    expect(sent).toEqual(['get a', 'get a', 'get a']);
  });
});
