import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';

/** A finding with its life: first seen, believed, over. */
export interface TrackedFinding {
  /** What people are told, as of the last look. */
  finding: Finding;
  /** ISO 8601 time at which it was first seen. */
  firstSeenAt: string;
  /** Looks that saw it. */
  looks: number;
  /** ISO 8601; undefined: a second look decides. */
  confirmedAt?: string;
  /** ISO 8601; undefined: it is so. */
  resolvedAt?: string;
}
