import type { RegionMetadata } from '@aws-sdk/client-sso-admin';
import { CloudError } from '../CloudError';
import { Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { findActiveInstance } from './findActiveInstance';
import { blocked, done, pending } from './inspections';
import { regionKeyProblem } from './regionKeyProblem';

const title = 'Additional Regions';

/**
 * The instance in further Regions, where people can sign in should the primary one fail
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).
 * AWS copies it while nobody waits. Regions that
 * are not specified stay.
 * @public
 */
export const regionsStep: Step = {
  id: 'regions',
  title,
  kind: 'api',

  async inspect(context) {
    const { specification, identityCenter } = context;
    const wanted = specification.additionalRegions ?? [];
    if (wanted.length === 0) {
      return done('None are specified; those in AWS are left as they are.');
    }
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      return blocked(instance.obstacle);
    }
    const { regions, instanceArn } = instance;
    const underWay = regions.filter(isChanging);
    if (underWay.length > 0) {
      return pending(
        `AWS is ${describe(underWay)}. Look again in some minutes${
          missingIn(regions, wanted).length > 0
            ? ', and run this again for the others'
            : ''
        }.`,
      );
    }
    const missing = missingIn(regions, wanted);
    if (missing.length === 0) {
      return done(`People can use ${wanted.join(', ')}, too.`);
    }
    const { EncryptionConfigurationDetails } =
      await identityCenter.instances.describe(instanceArn);
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

  async apply(context) {
    const { specification, identityCenter } = context;
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      throw new StepBlockedError(title, instance.obstacle);
    }
    const wanted = specification.additionalRegions ?? [];
    for (const region of missingIn(instance.regions, wanted)) {
      try {
        await identityCenter.instances.addRegion(instance.instanceArn, region);
      } catch (error) {
        // AWS is busy with the one before, or has this one by now: the next look tells.
        if (isConflict(error) && (await isUnderWay(context))) return {};
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

async function isUnderWay(context: StepContext): Promise<boolean> {
  const instance = await findActiveInstance(context);
  return 'regions' in instance && instance.regions.some(isChanging);
}

function isChanging({ Status }: RegionMetadata): boolean {
  return Status === 'ADDING' || Status === 'REMOVING';
}

function isConflict(error: unknown): boolean {
  return error instanceof CloudError && error.code === 'ConflictException';
}
