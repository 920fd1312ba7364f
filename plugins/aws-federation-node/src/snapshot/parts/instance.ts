import {
  EncryptionKeyFailure,
  readKeyFailure,
} from '../../clouds/aws/encryptionKeyFailure';
import { CloudError } from '../../CloudError';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { SnapshotPart } from '../SnapshotPart';

/**
 * The organization instance of IAM Identity Center, as `ListInstances` tells it.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListInstances.html
 * @public
 */
export interface InstanceFacts {
  /** Undefined: no organization instance in the configured Region. */
  instance?: {
    instanceArn: string;
    /** `d-…` */
    identityStoreId: string;
    /** `ACTIVE`, `CREATE_IN_PROGRESS`, `CREATE_FAILED` or `DELETE_IN_PROGRESS`; undefined: AWS does not say. */
    status?: string;
    /** AWS gives its KMS key as the reason of its status. */
    keyFailure?: EncryptionKeyFailure | 'unclear';
    /** ISO 8601. */
    createdAt?: string;
    regions: Array<{ name: string; status: string; isPrimary: boolean }>;
  };
  /** Region that has the organization's instance, when it is not the configured one. */
  otherRegion?: string;
  /** Account with an instance of its own in the configured Region, which serves no organization. */
  accountInstanceOwner?: string;
  /**
   * Where there is no instance: `o-…` of the organization whose account the portal works
   * with, `none` for an account of no organization; undefined: AWS did not say.
   */
  callerOrganization?: string;
  /** Regions that did not answer when the instance was looked for. */
  unreadRegions: string[];
}

/** @public */
export const instancePart: SnapshotPart<InstanceFacts> = {
  title: 'IAM Identity Center',
  tier: 'check',

  async collect({ identityCenter, organization }) {
    const found = await identityCenter.instances.find();
    if (!found?.InstanceArn || !found.IdentityStoreId) {
      const { region, accountInstanceOwner, unread } =
        await identityCenter.instances.explainMissing();
      return {
        otherRegion: region,
        accountInstanceOwner,
        callerOrganization: await readCallerOrganization(identityCenter),
        unreadRegions: unread,
      };
    }
    const { PrimaryRegion } = found;
    return {
      ...(PrimaryRegion &&
        PrimaryRegion !== organization.region && {
          otherRegion: PrimaryRegion,
        }),
      unreadRegions: [],
      instance: {
        instanceArn: found.InstanceArn,
        identityStoreId: found.IdentityStoreId,
        status: found.Status,
        keyFailure: readKeyFailure(found.StatusReason ?? ''),
        createdAt: found.CreatedDate?.toISOString(),
        regions: (found.Regions ?? []).flatMap(
          ({ RegionName, Status, IsPrimaryRegion }) =>
            RegionName
              ? [
                  {
                    name: RegionName,
                    status: Status ?? 'UNKNOWN',
                    isPrimary: Boolean(IsPrimaryRegion),
                  },
                ]
              : [],
        ),
      },
    };
  },
};

/**
 * Outside of the organization AWS lists no instance of it either.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html
 */
async function readCallerOrganization(
  identityCenter: IdentityCenterClient,
): Promise<string | undefined> {
  try {
    return (await identityCenter.describeOrganization()).Id;
  } catch (error) {
    return error instanceof CloudError &&
      error.code === 'AWSOrganizationsNotInUseException'
      ? 'none'
      : undefined;
  }
}
