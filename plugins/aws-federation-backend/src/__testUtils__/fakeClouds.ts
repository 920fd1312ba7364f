import { FederationClouds } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Clouds that answer only what is given; everything else is a mistake of the test. */
export function fakeClouds(answers: {
  applications?: Array<{ id: string; appId: string }>;
  metadata?: (appId: string) => Promise<string>;
}): FederationClouds {
  const entra: {
    [Area in keyof FederationClouds['entra']]?: Partial<
      FederationClouds['entra'][Area]
    >;
  } = {
    applications: { list: async () => answers.applications ?? [] },
    federationMetadata: { read: answers.metadata },
  };
  return { entra } as FederationClouds;
}
