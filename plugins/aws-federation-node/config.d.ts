import { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * Federations between Microsoft Entra tenants and the IAM Identity Center of AWS
   * organizations.
   */
  awsFederation?: {
    checks?: {
      /**
       * The check of one organization that runs again and again. What changes rarely is read
       * within the hour, whatever the frequency.
       */
      quick?: {
        /**
         * Time between two checks. Ten minutes unless set. What could not be read counts as
         * it was for two of these.
         */
        frequency?: HumanDuration | string;
        /**
         * Time after which a check is given up, and what it has not read is unknown. One
         * minute unless set. One request that a cloud does not answer, or asks to send again
         * later, is given up after a third of it, so that it hides only what it reads.
         */
        timeout?: HumanDuration | string;
      };
    };

    /** Microsoft Entra tenants. */
    tenants?: Array<{
      /** Unique name, lower case; organizations refer to it. */
      name: string;
      /** Directory id, a GUID. */
      tenantId: string;
      /** Microsoft's cloud that the tenant lives in. `global` unless set. */
      cloud?: 'global' | 'usGov' | 'usGovDoD' | 'china';
      /** How the portal signs in to the tenant: exactly one of the four. */
      credentials: {
        clientSecret?: {
          /** Application (client) id, a GUID. */
          clientId: string;
          /**
           * @visibility secret
           */
          clientSecret: string;
        };
        certificate?: {
          /** Application (client) id, a GUID. */
          clientId: string;
          /** Path of a PEM file with the certificate and its private key. */
          certificatePath: string;
        };
        workloadIdentity?: {
          /** Application (client) id, else that of the environment. */
          clientId?: string;
          /** Path of the federated token, else that of the environment. */
          tokenFilePath?: string;
        };
        managedIdentity?: {
          /** Client id of a user-assigned identity. */
          clientId?: string;
        };
      };
      /** Addresses to use instead of the cloud's own. `https`, or `http` on localhost. */
      endpoints?: {
        graph?: string;
        /** A host without a path. */
        login?: string;
        portal?: string;
      };
    }>;

    /** AWS organizations. */
    organizations?: Array<{
      /** Unique name, lower case; the name of the catalog entity. */
      name: string;
      /** For people. The name unless set. */
      title?: string;
      /** Name of the tenant in `awsFederation.tenants`. */
      tenant: string;
      /** Id of the organization, `o-…`. */
      organizationId: string;
      /** Id of the management account, 12 digits in quotes. */
      managementAccountId: string;
      /**
       * Account whose credentials in `aws.accounts` are used: the delegated administrator.
       * The management account unless set.
       */
      accountId?: string;
      /** `aws` unless set. */
      partition?: 'aws' | 'aws-us-gov' | 'aws-cn';
      /** Primary Region of IAM Identity Center. */
      region: string;
      /** Entity reference of the owner. */
      owner: string;
      /** Addresses to use instead of AWS's own. `https`, or `http` on localhost. */
      endpoints?: {
        ssoAdmin?: string;
        identityStore?: string;
        organizations?: string;
        /** Base that SCIM endpoints must start with. */
        scim?: string;
        /** Base that ACS URLs may start with, beside those on AWS's sign-in hosts. */
        signIn?: string;
        /** Base of the AWS console. */
        console?: string;
        /** Base of the access portal. */
        accessPortal?: string;
      };
    }>;
  };
}
