import { expect, Locator, Page } from '@playwright/test';

/** What a person fills in; what is left out stays as the form opens it. */
export interface TemplateInput {
  awsMetadata?: string;
  scimEndpoint?: string;
  scimToken?: string;
  group?: string;
  canaryUser?: string;
}

/** Fills in the open template's form, page by page, and starts its run. */
export async function submitTemplate(page: Page, input: TemplateInput) {
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });
  const create = page.getByRole('button', { name: /^Create$/ });
  await expect(next).toBeVisible({ timeout: 90_000 });
  while (await next.isVisible()) {
    await fillIn(page, input);
    const isLast = (await next.textContent())?.trim() === 'Review';
    await next.click();
    if (isLast) break;
    await page.waitForTimeout(300);
  }
  await create.click();

  await expect(page).toHaveURL(/\/create\/tasks\//);
}

/** Fills in the open template's form, runs it, and waits for its end. */
export async function runTemplate(page: Page, input: TemplateInput) {
  await submitTemplate(page, input);
  const result = page
    .getByRole('link', { name: "Organization's page" })
    .or(page.getByRole('alert'));
  await expect(result.first()).toBeVisible({ timeout: 120_000 });
  // What stopped the run, in the test's own report.
  const problems = await page.getByRole('alert').allTextContents();
  expect(problems).toEqual([]);
  // What the template says at the end holds no placeholder that found nothing.
  await expect(page.getByText(/\$\{\{|\{%/)).toHaveCount(0);
}

async function fillIn(page: Page, input: TemplateInput) {
  const file = page.locator('input[type="file"]');
  if (input.awsMetadata && (await file.isVisible())) {
    await file.setInputFiles(input.awsMetadata);
  }
  await fill(page.getByLabel('SCIM endpoint'), input.scimEndpoint);
  await fill(page.getByLabel('Access token'), input.scimToken);
  await fill(page.getByLabel(/try first/i), input.canaryUser);
  const add = page.getByRole('button', { name: /add/i }).first();
  const groups = page.getByRole('heading', { name: 'Groups', exact: true });
  if (input.group && (await groups.isVisible())) {
    await add.click();
    await page.locator('input[id^="root_groups_0"]').fill(input.group);
  }
}

async function fill(field: Locator, value: string | undefined) {
  if (value && (await field.isVisible())) {
    await field.fill(value);
  }
}
