import {
  awsFederationCheckPermission,
  awsFederationPeopleReadPermission,
  awsFederationReadPermission,
  awsFederationUpdatePermission,
  ConsoleVisitLine,
  Federation,
  FederationSpecification,
  RecordableFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { isAllowed, requirePermission } from '../requirePermission';
import { Caller, FederationService } from './FederationService';

/** Lets through only who is expressly allowed. */
export class AuthorizedFederationService implements FederationService {
  readonly #service: FederationService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    service: FederationService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async list(caller: Caller): Promise<Federation[]> {
    await this.#require(awsFederationReadPermission, 'see federations', caller);
    const [items, maySeePeople] = await Promise.all([
      this.#service.list(caller),
      this.#maySeePeople(caller),
    ]);
    return maySeePeople ? items : items.map(withoutPeople);
  }

  async get(organization: string, caller: Caller): Promise<Federation> {
    await this.#require(awsFederationReadPermission, 'see federations', caller);
    return this.#shownTo(caller, await this.#service.get(organization, caller));
  }

  async forget(organization: string, caller: Caller): Promise<Federation> {
    return this.#change(caller, () =>
      this.#service.forget(organization, caller),
    );
  }

  async saveSpecification(
    organization: string,
    change: { version: number; specification: FederationSpecification },
    caller: Caller,
  ): Promise<Federation> {
    return this.#change(caller, () =>
      this.#service.saveSpecification(organization, change, caller),
    );
  }

  async recordFacts(
    organization: string,
    facts: RecordableFacts,
    caller: Caller,
  ): Promise<Federation> {
    return this.#change(caller, () =>
      this.#service.recordFacts(organization, facts, caller),
    );
  }

  async attest(
    organization: string,
    line: ConsoleVisitLine,
    caller: Caller,
  ): Promise<Federation> {
    return this.#change(caller, () =>
      this.#service.attest(organization, line, caller),
    );
  }

  async withdrawAttestation(
    organization: string,
    line: ConsoleVisitLine,
    caller: Caller,
  ): Promise<Federation> {
    return this.#change(caller, () =>
      this.#service.withdrawAttestation(organization, line, caller),
    );
  }

  async checkNow(organization: string, caller: Caller): Promise<Federation> {
    await this.#require(
      awsFederationCheckPermission,
      'check federations',
      caller,
    );
    return this.#shownTo(
      caller,
      await this.#service.checkNow(organization, caller),
    );
  }

  async readMetadata(organization: string, caller: Caller): Promise<string> {
    await this.#require(awsFederationReadPermission, 'see federations', caller);
    return this.#service.readMetadata(organization, caller);
  }

  async #change(
    caller: Caller,
    change: () => Promise<Federation>,
  ): Promise<Federation> {
    await this.#require(
      awsFederationUpdatePermission,
      'change federations',
      caller,
    );
    return this.#shownTo(caller, await change());
  }

  async #shownTo(caller: Caller, federation: Federation): Promise<Federation> {
    return (await this.#maySeePeople(caller))
      ? federation
      : withoutPeople(federation);
  }

  #maySeePeople(caller: Caller): Promise<boolean> {
    return isAllowed(this.#permissions, {
      permission: awsFederationPeopleReadPermission,
      caller,
    });
  }

  async #require(
    permission: BasicPermission,
    deed: string,
    caller: Caller,
  ): Promise<void> {
    await requirePermission(this.#permissions, { permission, deed, caller });
  }
}

/** Counts stay, ids go. */
function withoutPeople(federation: Federation): Federation {
  return {
    ...federation,
    status: {
      ...federation.status,
      findings: federation.status.findings.map(
        ({ affectedIds, ...finding }) => finding,
      ),
    },
  };
}
