import { expect, Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { AwsConsole } from './AwsConsole';
import { controlClouds } from './controlClouds';
import { openTemplate } from './openTemplate';
import { OrganizationPage } from './OrganizationPage';
import { picture } from './picture';
import { findInRecords, newestTaskLog } from './portalRecords';
import { runTemplate } from './runTemplate';
import { VisitPage } from './VisitPage';

const organization = 'acme-labs';
const group = 'aws-labs-explorers';
const person = 'alan.turing@contoso.example';
const stranger = 'grace.hopper@contoso.example';

async function signIn(page: Page, url: string, userPrincipalName: string) {
  await page.goto(url);
  await page.getByLabel('User name').fill(userPrincipalName);
  await page.getByLabel('Password').fill('simulated-password');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Every step that could change something says that it did not. */
function expectNothingChanged(log: string[], steps: number) {
  expect(log.filter(line => / done\. /.test(line))).toEqual([]);
  expect(log.filter(line => line.includes('nothing to change'))).toHaveLength(
    steps,
  );
}

test('an organization becomes federated, breaks when its token ends, and is mended', async ({
  browser,
  page,
}) => {
  const labs = new OrganizationPage(page, organization);

  await test.step('the card says that the organization is not federated', async () => {
    await labs.open();
    await expect(labs.verdict).toHaveText('Not federated');
    await picture(page, 'story-1-not-federated');
  });

  await test.step('the first template prepares Entra', async () => {
    await labs.follow('Federate this organization');
    await runTemplate(page, {});
    await picture(page, 'story-2-federated');
  });

  await test.step('the first template again changes nothing, and says so', async () => {
    await openTemplate(page, 'federate-aws-organization', organization);
    await runTemplate(page, {});
    expectNothingChanged(newestTaskLog(), 6);
  });

  const visitPage = new VisitPage(page);
  const entraMetadata =
    await test.step("the finished task leads to the visit and Entra's metadata", async () => {
      await page
        .getByRole('link', {
          name: 'Entra federation metadata, and your visit',
        })
        .click();
      await visitPage.waitFor();
      const file = await visitPage.downloadEntraMetadata();
      expect(readFileSync(file, 'utf8')).toContain('IDPSSODescriptor');
      await expect(visitPage.line(2)).toContainText('Not seen');
      return file;
    });

  const visit = await test.step('one visit to the AWS console', async () => {
    const tab = await page.context().newPage();
    const awsConsole = new AwsConsole(tab, 'eu-west-1');
    await awsConsole.enable();
    const metadata = await awsConsole.changeIdentitySource(entraMetadata);
    const { endpoint, token } = await awsConsole.enableAutomaticProvisioning();
    await picture(tab, 'story-3-console');
    await tab.close();
    return { metadata, endpoint, token };
  });

  await test.step('the page sees what it can, and a person ticks the rest', async () => {
    await labs.open();
    await expect(labs.verdict).toContainText('Setting up');
    await labs.follow('Show me what to do');
    await visitPage.waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(visitPage.line(2)).toContainText('Seen');
    for (const number of [1, 3, 6, 7]) await visitPage.tick(number);
    await visitPage.untick(3);
    await page.reload();
    await expect(visitPage.line(7)).toContainText('Ticked by');
    await expect(visitPage.line(3)).not.toContainText('Ticked');
  });

  await test.step('the second template completes the federation', async () => {
    await visitPage.goOn();
    await runTemplate(page, {
      awsMetadata: visit.metadata,
      scimEndpoint: visit.endpoint,
      scimToken: visit.token,
      group,
      canaryUser: person,
    });
    await picture(page, 'story-4-completed');
  });

  await test.step('the second template again changes nothing, and says so', async () => {
    await openTemplate(page, 'complete-aws-federation', organization);
    await runTemplate(page, {
      awsMetadata: visit.metadata,
      scimEndpoint: visit.endpoint,
      scimToken: visit.token,
      group,
      canaryUser: person,
    });
    expectNothingChanged(newestTaskLog(), 17);
  });

  await test.step('the card turns green', async () => {
    await controlClouds('cycle', { organization });
    await labs.open();
    await labs.checkNow();
    await expect(labs.verdict).toContainText('Healthy');
    await picture(page, 'card-healthy');
  });

  await test.step('an assigned user signs in, an unassigned one is refused', async () => {
    const accessPortal = await labs.accessPortalUrl();
    await signIn(page, accessPortal, person);
    await expect(page.getByText('Signed in as')).toContainText(person);
    await picture(page, 'story-6-signed-in');

    const other = await browser.newContext();
    const theirPage = await other.newPage();
    await signIn(theirPage, accessPortal, stranger);
    await expect(theirPage.getByText('AADSTS50105').first()).toBeVisible();
    await other.close();
  });

  await test.step('the token ends, and the card says what stopped and what to do', async () => {
    await controlClouds('token/expire', { organization });
    await controlClouds('cycle', { organization });
    await labs.open();
    await labs.checkNow();
    await expect(labs.verdict).toContainText('Broken since');
    await expect(labs.card).toContainText(
      'AWS has refused the provisioning token',
    );
    await expect(labs.card).toContainText('Create a new token');
    await picture(page, 'story-7-broken');
  });

  await test.step('a new token through the second template makes it green again', async () => {
    const token = await new AwsConsole(page, 'eu-west-1').generateToken();
    await labs.open();
    await labs.follow(/Complete an AWS federation/);
    await runTemplate(page, { scimToken: token });
    await controlClouds('cycle', { organization });
    await labs.open();
    await labs.checkNow();
    await expect(labs.verdict).toContainText('Healthy');

    for (const secret of [visit.token, token, 'simulated-client-secret']) {
      expect(findInRecords(secret)).toEqual([]);
    }
    // The search finds what is there.
    expect(findInRecords(visit.endpoint)).not.toEqual([]);
  });
});

test('organizations that were federated before show how they are', async ({
  page,
}) => {
  for (const [name, verdict] of [
    ['acme-prod', 'Healthy'],
    ['acme-data', 'Degraded'],
    ['acme-gov', 'Broken'],
  ]) {
    const seeded = new OrganizationPage(page, name);
    await seeded.open();
    await expect(seeded.verdict).toContainText(verdict);
    await picture(page, `card-${name}`);
  }
});

test('a certificate that ends soon gets a successor, and later the federation is removed', async ({
  page,
}) => {
  await test.step('the first template adds a certificate and hands it over', async () => {
    await openTemplate(page, 'federate-aws-organization', 'acme-data');
    await runTemplate(page, {});
    await expect(page.getByText('Phase 1 of 2 is done:')).toBeVisible();
    await expect(page.getByText('-----BEGIN CERTIFICATE-----')).toBeVisible();
    await picture(page, 'roll-over');
  });

  await test.step('the last template takes the federation apart', async () => {
    await openTemplate(page, 'remove-aws-federation', 'acme-data');
    await page.getByText('Remove everything in Microsoft Entra ID').click();
    await page.getByRole('checkbox').check();
    await page
      .getByLabel('Name of the organization once more')
      .fill('acme-data');
    await runTemplate(page, {});
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: '0 users and 2 groups lose the enterprise' }),
    ).toBeVisible();

    const removed = new OrganizationPage(page, 'acme-data');
    await removed.open();
    await expect(removed.verdict).toHaveText('Not federated');
  });
});
