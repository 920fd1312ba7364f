import type {
  AwsFederationApi,
  ConsoleVisitLine,
  Federation,
  LocalPeople,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { ResponseError } from '@backstage/errors';

/** Nobody is in AWS. */
export const nobody: LocalPeople = {
  readAt: '2026-11-28T12:00:00Z',
  comparedWith: 'tenant',
  userNameAttribute: 'userPrincipalName',
  people: { inAws: 0, local: { unknown: 0, otherUserName: 0, account: 0 } },
  groups: { inAws: 0, local: 0, controlTower: [] },
};

/** A backend in memory: answers with what the test puts in. */
export class FakeAwsFederation implements AwsFederationApi {
  /** Status code, or what to answer. */
  stored: Federation | number | Promise<Federation>;
  checked?: Federation | number | Promise<Federation>;
  metadata: string | number = '<EntityDescriptor/>';
  localPeople: LocalPeople | number | Promise<LocalPeople> = nobody;
  /** What a change answers with; `stored` otherwise. */
  changed?: Federation | number;
  readonly asked: string[] = [];
  /** Organizations whose people were compared. */
  readonly comparisons: string[] = [];
  /** Lines that were ticked (`+`) and taken back (`-`). */
  readonly attested: string[] = [];
  checks = 0;

  constructor(stored: Federation | number | Promise<Federation>) {
    this.stored = stored;
  }

  async listFederations() {
    return { items: [await answer(this.stored)] };
  }

  async getFederation(organization: string) {
    this.asked.push(organization);
    return answer(this.stored);
  }

  async forgetFederation() {
    return answer(this.stored);
  }

  async saveSpecification() {
    return answer(this.stored);
  }

  async recordFacts() {
    return answer(this.stored);
  }

  async attest(_organization: string, line: ConsoleVisitLine) {
    this.attested.push(`+${line}`);
    return answer(this.changed ?? this.stored);
  }

  async withdrawAttestation(_organization: string, line: ConsoleVisitLine) {
    this.attested.push(`-${line}`);
    return answer(this.changed ?? this.stored);
  }

  async checkNow() {
    this.checks += 1;
    return answer(this.checked ?? this.stored);
  }

  async getLocalPeople(organization: string) {
    this.comparisons.push(organization);
    return answer(this.localPeople);
  }

  async keepSchemaBackup(): Promise<never> {
    throw new Error('No page changes attribute mappings.');
  }

  async listSchemaBackups() {
    return { items: [] };
  }

  async getSchemaBackup(): Promise<never> {
    throw new Error('No page reads backups.');
  }

  async takeLease(): Promise<never> {
    throw new Error('The face changes no cloud.');
  }

  async releaseLease() {}

  async getFederationMetadata() {
    return answer(this.metadata);
  }
}

async function answer<T>(value: T | number | Promise<T>): Promise<T> {
  const settled = await value;
  if (typeof settled !== 'number') {
    return settled;
  }
  throw await ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message: 'The database is full.' },
        response: { statusCode: settled },
      }),
      {
        status: settled,
        headers: { 'Content-Type': 'application/json' },
      },
    ),
  );
}
