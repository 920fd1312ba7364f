import { expect, Page, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { AwsConsole } from './AwsConsole';
import { OrganizationPage } from './OrganizationPage';
import { picture } from './picture';
import { runTemplate } from './runTemplate';
import { controlClouds } from './controlClouds';

const organization = 'acme-labs';
const person = 'ada.lovelace@contoso.example';
const stranger = 'grace.hopper@contoso.example';

test.describe.configure({ mode: 'serial' });

async function signIn(
  page: Page,
  portalUrl: string,
  userPrincipalName: string,
) {
  await page.goto(portalUrl);
  await page.getByLabel('User name').fill(userPrincipalName);
  await page.getByLabel('Password').fill('simulated-password');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('An organization without single sign-on becomes federated, breaks when its token ends, and is mended', async ({
  browser,
}) => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const card = new OrganizationPage(page, organization);
  const console = new AwsConsole(page, 'eu-west-1');

  await test.step('the card says that the organization is not federated', async () => {
    await card.open();
    await expect(card.status).toContainText('Not federated');
    await picture(page, 'story-1-not-federated');
  });

  let entraMetadata = '';
  await test.step('the first template prepares Entra', async () => {
    await card.followNextStep();
    await runTemplate(page, {});
    await picture(page, 'story-2-federated');
    const download = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /federation metadata/i })
      .first()
      .click();
    entraMetadata = await (await download).path();
    expect(readFileSync(entraMetadata, 'utf8')).toContain('EntityDescriptor');
  });

  let awsMetadata = '';
  let credentials = { endpoint: '', token: '' };
  await test.step('one visit to the AWS console', async () => {
    await console.enable();
    awsMetadata = await console.changeIdentitySource(entraMetadata);
    credentials = await console.enableAutomaticProvisioning();
    await picture(page, 'story-3-console');
  });

  await test.step('the second template completes the federation', async () => {
    await card.open();
    await card.followNextStep();
    await runTemplate(page, {
      file: awsMetadata,
      endpoint: credentials.endpoint,
      token: credentials.token,
      groups: ['AWS Labs Users'],
      canaryUser: person,
    });
    await picture(page, 'story-4-completed');
  });

  await test.step('the card turns green', async () => {
    await controlClouds('cycle', { organization });
    await card.open();
    await card.checkNow();
    await expect(card.status).toContainText('Healthy');
    await picture(page, 'card-healthy');
  });

  await test.step('an assigned user signs in, an unassigned one is refused', async () => {
    const portalUrl = await card.accessPortalUrl();
    await signIn(page, portalUrl, person);
    await expect(page.getByText(person)).toBeVisible();
    await picture(page, 'story-6-signed-in');

    const other = await (await browser.newContext()).newPage();
    await signIn(other, portalUrl, stranger);
    await expect(other.getByText('AADSTS50105')).toBeVisible();
    await other.context().close();
  });

  await test.step('the token ends: the card says what AWS refuses', async () => {
    await controlClouds('token/expire', { organization });
    await controlClouds('cycle', { organization });
    await card.open();
    await card.checkNow();
    await expect(card.status).toContainText('Broken');
    await expect(card.region).toContainText(/AWS refuses the .*token/);
    await picture(page, 'story-7-broken');
  });

  await test.step('a new token makes it green again', async () => {
    credentials = {
      ...credentials,
      token: await console.generateToken(),
    };
    await card.open();
    await card.followRemedy();
    await runTemplate(page, {
      file: awsMetadata,
      endpoint: credentials.endpoint,
      token: credentials.token,
      groups: ['AWS Labs Users'],
      canaryUser: person,
    });
    await controlClouds('cycle', { organization });
    await card.open();
    await card.checkNow();
    await expect(card.status).toContainText('Healthy');
  });

  await context.close();
});
