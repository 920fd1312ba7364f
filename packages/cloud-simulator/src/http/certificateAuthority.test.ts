import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateAuthority } from './certificateAuthority';

describe('certificateAuthority', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'simulator-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('signs a certificate for this machine and keeps it', async () => {
    const first = await certificateAuthority({ dataDir });
    const server = new X509Certificate(first.certificatePem);
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(server.verify(new X509Certificate(first.caPem).publicKey)).toBe(
      true,
    );
    expect(await certificateAuthority({ dataDir })).toEqual(first);
    expect(await readFile(join(dataDir, 'ca.pem'), 'utf8')).toBe(first.caPem);
  });

  it('makes both anew when the files do not belong together', async () => {
    const first = await certificateAuthority({ dataDir });
    const stranger = await certificateAuthority({});
    await writeFile(join(dataDir, 'ca.pem'), stranger.caPem);
    const second = await certificateAuthority({ dataDir });
    expect(second.caPem).not.toBe(first.caPem);
    expect(second.caPem).not.toBe(stranger.caPem);
  });
});
