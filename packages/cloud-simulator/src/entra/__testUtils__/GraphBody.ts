/** An object of Graph, by the names of its properties. */
export interface GraphObject {
  id: string;
  [property: string]: unknown;
}

/**
 * What Graph answers: an object, a list of them, or an error. Which of them it is, the
 * test that asks knows.
 */
export interface GraphBody extends GraphObject {
  value: GraphObject[];
  error: {
    code: string;
    message: string;
    innerError: Record<string, string>;
  };
}

/** What `addTokenSigningCertificate` answers. */
export interface CertificateBody {
  keyId: string;
  key: string;
  thumbprint: string;
  customKeyIdentifier: string;
}

/** The credentials of a service principal. */
export interface CredentialsBody {
  keyCredentials: Array<{
    keyId: string;
    customKeyIdentifier: string;
    usage: string;
    key: string | null;
  }>;
  passwordCredentials: object[];
}

/** The schema of a synchronization job, as far as tests change it. */
export interface SchemaBody {
  synchronizationRules: Array<{
    id: string;
    objectMappings: Array<{ enabled: boolean }>;
  }>;
  directories: object[];
}
