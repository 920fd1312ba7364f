import {
  FederationLease,
  LeaseRequest,
  awsFederationUpdatePermission,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  Clock,
  OrganizationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { Caller } from '../federations';
import { callerName } from '../federations/callerName';
import { findOrganization } from '../findOrganization';
import { requirePermission } from '../requirePermission';
import { LeaseService } from './LeaseService';
import { LeaseStore } from './LeaseStore';

/** Gives the lease of a federation to whoever may change it, one holder at a time. */
export class DefaultLeaseService implements LeaseService {
  readonly #organizations: OrganizationConfig[];
  readonly #store: LeaseStore;
  readonly #permissions: PermissionsService;
  readonly #clock: Clock;

  constructor(options: {
    organizations: OrganizationConfig[];
    store: LeaseStore;
    permissions: PermissionsService;
    clock: Clock;
  }) {
    this.#organizations = options.organizations;
    this.#store = options.store;
    this.#permissions = options.permissions;
    this.#clock = options.clock;
  }

  async take(
    name: string,
    request: LeaseRequest,
    caller: Caller,
  ): Promise<{ lease: FederationLease; began: boolean }> {
    await this.#authorize(caller);
    const organization = findOrganization(this.#organizations, name);
    const by = callerName(caller.credentials);
    const now = this.#clock.now();
    const since = now.toISOString();
    const expiresAt = new Date(
      now.getTime() + request.ttlSeconds * 1000,
    ).toISOString();
    const { holder, title } = request;

    if (request.token) {
      const { token } = request;
      const lease = await this.#store.prolong(name, {
        token,
        holder,
        by,
        expiresAt,
      });
      if (!lease) {
        throw new ConflictError(
          `This run does not hold the federation of ${organization.title} any more: another run took it over after this one had not been heard of. Look at what the other run did, then run the template again.`,
        );
      }
      return { lease, began: false };
    }

    const token = randomUUID();
    const lease = await this.#store.take(name, {
      token,
      holder,
      title,
      by,
      since,
      expiresAt,
    });
    if (lease.token !== token) {
      throw new ConflictError(heldBy(lease, organization));
    }
    return { lease, began: lease.since === since };
  }

  async release(
    name: string,
    lease: { holder: string; token?: string },
    caller: Caller,
  ): Promise<boolean> {
    await this.#authorize(caller);
    findOrganization(this.#organizations, name);
    const by = callerName(caller.credentials);
    return this.#store.release(name, { ...lease, by });
  }

  async #authorize(caller: Caller): Promise<void> {
    await requirePermission(this.#permissions, {
      permission: awsFederationUpdatePermission,
      deed: 'change federations',
      caller,
    });
  }
}

function heldBy(lease: FederationLease, { title }: OrganizationConfig): string {
  return `${lease.title} (${lease.by}, task ${
    lease.holder
  }) holds the federation of ${title} since ${time(
    lease.since,
  )}, and until ${time(
    lease.expiresAt,
  )} unless it goes on. Wait until it has ended, or cancel it when it still runs.`;
}

function time(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toFormat("HH:mm:ss 'UTC'");
}
