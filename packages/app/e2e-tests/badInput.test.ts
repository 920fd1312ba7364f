import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { cloudPages } from './addresses';
import { cloudState } from './controlClouds';
import { openTemplate } from './openTemplate';
import { storedFederations } from './portalRecords';
import { submitTemplate, TemplateInput } from './runTemplate';

// It is federated, so whatever gets through would show.
const organization = 'acme-prod';

function writeFile(name: string, text: string): string {
  const file = join(tmpdir(), name);
  writeFileSync(file, text);
  return file;
}

const cases: Array<{
  what: string;
  organization?: string;
  input(): Promise<TemplateInput> | TemplateInput;
  sentence: RegExp;
}> = [
  {
    what: 'a web page instead of the metadata file',
    input: () => ({
      awsMetadata: writeFile(
        'sign-in.xml',
        '<!doctype html><html><body>Sign in</body></html>',
      ),
    }),
    sentence: /metadata file is a web page, perhaps a sign-in page/,
  },
  {
    what: 'the metadata of another organization',
    input: async () => {
      const metadata = await fetch(
        `${cloudPages}/console/us-east-1/singlesignon/settings/service-provider-metadata`,
      );
      return {
        awsMetadata: writeFile('acme-data.xml', await metadata.text()),
      };
    },
    sentence: /metadata file belongs to the identity store d-/,
  },
  {
    what: 'a SCIM endpoint on another host',
    input: () => ({
      scimEndpoint: 'https://scim.example.com/tenant/scim/v2',
    }),
    sentence: /SCIM endpoint does not belong to AWS in eu-central-1/,
  },
  {
    what: 'an access token with a blank',
    input: () => ({ scimToken: 'token-cut in-two' }),
    sentence: /SCIM access token holds white space/,
  },
  {
    what: 'an unknown group',
    input: () => ({ group: 'no-such-group' }),
    sentence: /has no group "no-such-group"/,
  },
  {
    what: 'an unknown organization',
    organization: 'acme-nowhere',
    input: () => ({}),
    sentence: /no organization "acme-nowhere"/,
  },
];

test.beforeAll(async () => {
  // The portal's first checks adopt the organizations that are federated already.
  await expect
    .poll(() => storedFederations().length, { timeout: 120_000 })
    .toBeGreaterThanOrEqual(3);
});

for (const { what, input, sentence, ...options } of cases) {
  test(`${what} stops the second template before it changes anything`, async ({
    page,
  }) => {
    const clouds = await cloudState();
    const federations = storedFederations();

    await openTemplate(
      page,
      'complete-aws-federation',
      options.organization ?? organization,
    );
    await submitTemplate(page, await input());

    await expect(page.getByText(sentence).first()).toBeVisible({
      timeout: 120_000,
    });
    expect(await cloudState()).toEqual(clouds);
    expect(storedFederations()).toEqual(federations);
  });
}
