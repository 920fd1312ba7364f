import { randomUUID } from 'node:crypto';
import {
  awsFederationReadPermission,
  awsFederationUpdatePermission,
  SchemaBackup,
  SchemaBackupSummary,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  Clock,
  OrganizationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '../federations';
import { callerName } from '../federations/callerName';
import { findOrganization } from '../findOrganization';
import { requirePermission } from '../requirePermission';
import { SchemaBackupService } from './SchemaBackupService';
import { SchemaBackupStore } from './SchemaBackupStore';

/** Keeps backups for whoever may change federations, and shows them to whoever may see these. */
export class DefaultSchemaBackupService implements SchemaBackupService {
  readonly #organizations: OrganizationConfig[];
  readonly #store: SchemaBackupStore;
  readonly #permissions: PermissionsService;
  readonly #clock: Clock;

  constructor(options: {
    organizations: OrganizationConfig[];
    store: SchemaBackupStore;
    permissions: PermissionsService;
    clock: Clock;
  }) {
    this.#organizations = options.organizations;
    this.#store = options.store;
    this.#permissions = options.permissions;
    this.#clock = options.clock;
  }

  async keep(
    name: string,
    found: Pick<SchemaBackup, 'jobId' | 'schema'>,
    caller: Caller,
  ): Promise<SchemaBackupSummary> {
    await requirePermission(this.#permissions, {
      permission: awsFederationUpdatePermission,
      deed: 'change federations',
      caller,
    });
    findOrganization(this.#organizations, name);
    return this.#store.keep(name, {
      ...found,
      id: randomUUID(),
      takenAt: this.#clock.now().toISOString(),
      takenBy: callerName(caller.credentials),
    });
  }

  async list(name: string, caller: Caller): Promise<SchemaBackupSummary[]> {
    await this.#requireRead(caller);
    findOrganization(this.#organizations, name);
    return this.#store.list(name);
  }

  async read(name: string, id: string, caller: Caller): Promise<SchemaBackup> {
    await this.#requireRead(caller);
    const { title } = findOrganization(this.#organizations, name);
    const backup = await this.#store.read(name, id);
    if (!backup) {
      throw new NotFoundError(
        `There is no backup ${id} of the attribute mappings of ${title}. List the backups, and choose one of these.`,
      );
    }
    return backup;
  }

  async #requireRead(caller: Caller): Promise<void> {
    await requirePermission(this.#permissions, {
      permission: awsFederationReadPermission,
      deed: 'see federations',
      caller,
    });
  }
}
