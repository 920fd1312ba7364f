import { CloudState } from 'cloud-simulator';
import { DatabaseContent } from '../LabDatabase';
import { organization } from '../startLab';
import {
  Application,
  IdentityCenter,
  ServicePrincipal,
  Tenant,
} from './CloudParts';
import { SpareCertificate } from './SpareCertificate';

/** Enterprise application of the federation under test. */
export const applicationName = `AWS ${organization}`;

/** Both clouds and the portal's database, before anybody runs a template. */
export class StartingState {
  constructor(
    readonly clouds: CloudState,
    readonly database: DatabaseContent,
    readonly spareCertificates: {
      valid: SpareCertificate;
      ending: SpareCertificate;
      expired: SpareCertificate;
    },
  ) {}

  get tenant(): Tenant {
    return this.clouds.tenants[0];
  }

  /** Undefined when an earlier mutation took or renamed it. */
  get application(): Application | undefined {
    return this.tenant.applications.find(
      ({ displayName }) => displayName === applicationName,
    );
  }

  get servicePrincipal(): ServicePrincipal | undefined {
    return this.tenant.servicePrincipals.find(
      ({ appId }) => appId === this.application?.appId,
    );
  }

  get job() {
    return this.servicePrincipal?.simulated.job;
  }

  get identityCenter(): IdentityCenter | undefined {
    return this.clouds.organizations.find(({ name }) => name === organization)
      ?.identityCenter;
  }

  /** Changes the portal's record of the federation, if there is one. */
  editRecord(edit: (row: Record<string, string>) => void) {
    const rows = (this.database.get('federations') ?? []) as Array<
      Record<string, string>
    >;
    rows.filter(row => row.organization === organization).forEach(edit);
  }
}

/** Makes one thing other than it should be; does nothing where it is missing. */
export type Mutation = (state: StartingState) => void;
