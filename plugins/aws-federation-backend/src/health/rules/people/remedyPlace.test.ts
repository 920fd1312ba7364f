import { healthyFederation } from '../../../__testUtils__/healthyFederation';
import { remedyPlace } from './remedyPlace';

describe('remedyPlace', () => {
  const { pages } = healthyFederation().input;

  it.each([
    ['credentials', 'user', 'Settings of IAM Identity Center'],
    ['notPermitted', 'group', 'Settings of IAM Identity Center'],
    ['notAssigned', 'group', 'Users and groups'],
    ['assignmentNotTaken', 'user', 'Users and groups'],
    ['quotaReached', 'user', 'Service Quotas'],
    // AWS does not raise this one: fewer groups have to be assigned.
    ['quotaReached', 'group', 'Users and groups'],
    ['namesEmpty', 'user', 'Provisioning in Entra'],
  ] as const)('sends for %s of a %s to %s', (cause, kind, title) => {
    const { remedyPage } = remedyPlace(cause, kind, pages);
    expect(remedyPage?.title).toBe(title);
    expect(remedyPage?.url).toMatch(/^https:/);
  });

  it('hands a new token to the template', () => {
    expect(remedyPlace('credentials', 'user', pages).remedyTemplate).toBe(
      'complete-aws-federation',
    );
    expect(
      remedyPlace('namesEmpty', 'user', pages).remedyTemplate,
    ).toBeUndefined();
  });
});
