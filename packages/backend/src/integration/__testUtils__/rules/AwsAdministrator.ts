import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { CloudSimulator } from 'cloud-simulator';
import { organization } from '../startLab';

const targets = {
  'sso-admin': { prefix: 'SWBExternalService', signs: 'sso' },
  identitystore: { prefix: 'AWSIdentityStore', signs: 'identitystore' },
  organizations: {
    prefix: 'AWSOrganizationsV20161128',
    signs: 'organizations',
  },
} as const;

/**
 * Somebody in the management account of the organization, by AWS's JSON protocol, which
 * also speaks of what the SDK does not know yet.
 */
export class AwsAdministrator {
  constructor(private readonly simulator: CloudSimulator) {}

  /** @throws Error when AWS refuses. */
  async call<Answer = unknown>(
    service: keyof typeof targets,
    operation: string,
    input: object,
  ): Promise<Answer> {
    const { prefix, signs } = targets[service];
    const address = new URL(`${this.simulator.apiOrigin}/aws/`);
    const { region, accessKeys } = this.#organization;
    const signed = await new SignatureV4({
      service: signs,
      region,
      credentials: accessKeys[0],
      sha256: Sha256,
    }).sign({
      method: 'POST',
      protocol: 'https:',
      hostname: address.host,
      path: address.pathname,
      query: {},
      headers: {
        host: address.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${prefix}.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const response = await fetch(address, {
      method: 'POST',
      headers: signed.headers,
      body: signed.body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  get identityStoreId(): string {
    return this.#instance.identityStoreId;
  }

  get instanceArn(): string {
    return this.#instance.instanceArn;
  }

  get accountIds(): string[] {
    return this.#organization.accounts.map(({ id }) => id);
  }

  /** Which addresses may call the SCIM endpoint; none: every one. */
  async allowScimFrom(addresses: string[]): Promise<void> {
    await this.call('identitystore', 'UpdateIdentityStore', {
      IdentityStoreId: this.identityStoreId,
      NetworkConfiguration: { ScimAllowSourceIps: addresses },
    });
  }

  get #organization() {
    return this.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;
  }

  get #instance() {
    const { identityCenter } = this.#organization;
    if (!identityCenter) throw new Error('There is no instance.');
    return identityCenter;
  }
}
