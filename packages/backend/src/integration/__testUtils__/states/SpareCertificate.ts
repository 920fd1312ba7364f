import { addSigningCertificate } from 'cloud-simulator';
import { ServicePrincipal } from './CloudParts';

const day = 24 * 60 * 60 * 1000;

/** A signing certificate that any service principal can be given. */
export class SpareCertificate {
  private constructor(
    private readonly holder: ServicePrincipal,
    /** SHA-1, upper-case hex. */
    readonly thumbprint: string,
  ) {}

  /** @param endsInDays - from now; negative has ended */
  static async create(
    template: ServicePrincipal,
    endsInDays: number,
  ): Promise<SpareCertificate> {
    const holder = structuredClone(template);
    holder.keyCredentials = [];
    holder.passwordCredentials = [];
    holder.simulated.signingKeys = {};
    const { thumbprint } = await addSigningCertificate({
      servicePrincipal: holder,
      displayName: 'CN=Somebody',
      notBefore: new Date(Date.now() - 1000 * day),
      notAfter: new Date(Date.now() + endsInDays * day),
    });
    return new SpareCertificate(holder, thumbprint);
  }

  giveTo(servicePrincipal: ServicePrincipal) {
    const { keyCredentials, passwordCredentials, simulated } = structuredClone(
      this.holder,
    );
    servicePrincipal.keyCredentials.push(...keyCredentials);
    servicePrincipal.passwordCredentials = [
      ...listOf(servicePrincipal.passwordCredentials),
      ...listOf(passwordCredentials),
    ];
    Object.assign(
      servicePrincipal.simulated.signingKeys,
      simulated.signingKeys,
    );
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
