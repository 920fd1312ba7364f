import type {
  DescribeInstanceCommandOutput,
  InstanceAccessControlAttributeConfigurationStatus,
  InstanceMetadata,
} from '@aws-sdk/client-sso-admin';

/**
 * Where an instance is that is not where the configuration says.
 * @public
 */
export interface MissingInstance {
  /** Region that has the organization's instance. */
  region?: string;
  /** Account that has an instance of its own in the configured Region. */
  accountInstanceOwner?: string;
  /** Regions that did not answer, for example because they are not enabled. */
  unread: string[];
}

/**
 * Whether an instance takes attributes for access control. `DISABLED`: nobody has enabled
 * them; `UNKNOWN`: AWS does not say.
 * @public
 */
export type AccessControlStatus =
  | InstanceAccessControlAttributeConfigurationStatus
  | 'DISABLED'
  | 'UNKNOWN';

/**
 * The organization's instance of IAM Identity Center.
 * @public
 */
export interface Instances {
  /** The organization instance in the configured Region, or undefined. */
  find(): Promise<InstanceMetadata | undefined>;
  /** Includes how it is encrypted. */
  describe(
    instanceArn: string,
  ): Promise<Omit<DescribeInstanceCommandOutput, '$metadata'>>;
  /** Whether attributes for access control are enabled. */
  readAccessControl(instanceArn: string): Promise<AccessControlStatus>;
  /**
   * Begins to copy the instance to one more Region, which takes a while.
   * @throws CloudError, also when AWS is busy with another Region
   */
  addRegion(instanceArn: string, region: string): Promise<void>;
  /**
   * Asks every other Region of the partition, some thirty requests. Regions that do not
   * answer are no failure.
   */
  explainMissing(): Promise<MissingInstance>;
}
