import { quarantined } from '../__testUtils__/quarantined';
import { specification, stepContext } from '../__testUtils__/stepContext';
import { describeMissing } from './describeMissing';

const groups = ['AWS users', 'no group'].map(principal => ({
  principalType: 'GROUP' as const,
  principal,
}));

async function told(
  job: { state: 'Active' | 'Paused'; code?: 'Active' | 'Quarantine' },
  assigned = true,
) {
  const fake = await quarantined();
  fake.job = {
    ...fake.job,
    schedule: { state: job.state },
    status: { code: job.code ?? 'Active' },
  };
  fake.assignments = assigned
    ? [{ id: 'a', principalId: 'id-AWS users', principalType: 'Group' }]
    : [];
  return describeMissing(
    stepContext(fake, {
      specification: {
        ...specification,
        provisioning: { ...specification.provisioning!, groupsEnabled: true },
      },
    }),
    groups,
  );
}

describe('describeMissing', () => {
  it('promises the next cycle only while the job runs', async () => {
    expect(await told({ state: 'Active' })).toMatch(/with its next cycle/);
    for (const job of [
      { state: 'Paused' as const },
      { state: 'Active' as const, code: 'Quarantine' as const },
    ]) {
      expect(await told(job)).toMatch(/Provisioning does not run now\. When/);
    }
  });

  it('calls no group disabled', async () => {
    expect(await told({ state: 'Active' }, false)).toContain(
      'group "AWS users" is not in AWS, and Entra does not send it without the enterprise application.',
    );
  });
});
