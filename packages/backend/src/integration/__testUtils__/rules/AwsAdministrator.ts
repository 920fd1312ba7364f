import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { CloudSimulator } from 'cloud-simulator';
import { organization } from '../startLab';

/** Somebody in the management account of the organization, with AWS's own SDK. */
export class AwsAdministrator {
  readonly identityStore: IdentitystoreClient;
  readonly organizations: OrganizationsClient;
  readonly ssoAdmin: SSOAdminClient;

  constructor(private readonly simulator: CloudSimulator) {
    const [{ accessKeyId, secretAccessKey }] = this.#organization.accessKeys;
    const options = {
      endpoint: `${simulator.apiOrigin}/aws`,
      region: this.#organization.region,
      credentials: { accessKeyId, secretAccessKey },
    };
    this.identityStore = new IdentitystoreClient(options);
    this.organizations = new OrganizationsClient(options);
    this.ssoAdmin = new SSOAdminClient(options);
  }

  get identityStoreId(): string {
    return this.#instance.identityStoreId;
  }

  get instanceArn(): string {
    return this.#instance.instanceArn;
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
