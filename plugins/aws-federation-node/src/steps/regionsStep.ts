import type { RegionMetadata } from '@aws-sdk/client-sso-admin';
import { CloudError } from '../CloudError';
import { Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { done, pending } from './inspections';
import { regionKeyProblem } from './regionKeyProblem';

const title = 'Additional Regions';

/**
 * The instance in further Regions, where people can sign in should the primary one fail
 * (aws-identity-center.md, section 1.1). AWS copies it while nobody waits. Regions that
 * are not specified stay.
 * @public
 */
export const regionsStep: Step = {
  id: 'regions',
  title,
  kind: 'api',

  async inspect(context) {
    const { organization, specification, identityCenter } = context;
    const wanted = specification.additionalRegions ?? [];
    if (wanted.length === 0) {
      return done('None are specified; those in AWS are left as they are.');
    }
    const instance = await identityCenter.instances.find();
    if (!instance?.InstanceArn) {
      return pending(
        `${organization.title} has no IAM Identity Center instance in ${organization.region} yet.`,
      );
    }
    const { Regions = [], InstanceArn } = instance;
    const underWay = Regions.filter(({ Status }) => Status !== 'ACTIVE');
    if (underWay.length > 0) {
      return pending(
        `AWS is ${describe(underWay)}. Look again in some minutes${
          missingIn(Regions, wanted).length > 0
            ? ', and run this again for the others'
            : ''
        }.`,
      );
    }
    const missing = missingIn(Regions, wanted);
    if (missing.length === 0) {
      return done(`People can use ${wanted.join(', ')}, too.`);
    }
    const { EncryptionConfigurationDetails } =
      await identityCenter.instances.describe(InstanceArn);
    const problem = regionKeyProblem(EncryptionConfigurationDetails);
    // A person chooses the key: what does not need the Regions goes on.
    return problem
      ? pending(problem)
      : pending(
          `The IAM Identity Center instance is not available in ${missing.join(
            ', ',
          )}.`,
          ...missing.map(region => `Add Region ${region} to the instance.`),
        );
  },

  async apply({ specification, identityCenter }) {
    const { instances } = identityCenter;
    const instance = await instances.find();
    if (!instance?.InstanceArn) {
      throw new StepBlockedError(title, 'The instance is gone.');
    }
    const wanted = specification.additionalRegions ?? [];
    for (const region of missingIn(instance.Regions ?? [], wanted)) {
      try {
        await instances.addRegion(instance.InstanceArn, region);
      } catch (error) {
        // AWS is busy with the one before, or has this one by now: the next look tells.
        if (isConflict(error) && (await isUnderWay(instances))) return {};
        throw error;
      }
    }
    return {};
  },
};

function missingIn(regions: RegionMetadata[], wanted: string[]): string[] {
  const known = new Set(regions.map(({ RegionName }) => RegionName));
  return wanted.filter(region => !known.has(region));
}

function describe(regions: RegionMetadata[]): string {
  return regions
    .map(
      ({ RegionName, Status }) =>
        `${Status === 'REMOVING' ? 'removing' : 'adding'} ${RegionName}`,
    )
    .join(' and ');
}

async function isUnderWay(
  instances: StepContext['identityCenter']['instances'],
): Promise<boolean> {
  const instance = await instances.find();
  return (instance?.Regions ?? []).some(({ Status }) => Status !== 'ACTIVE');
}

function isConflict(error: unknown): boolean {
  return error instanceof CloudError && error.code === 'ConflictException';
}
