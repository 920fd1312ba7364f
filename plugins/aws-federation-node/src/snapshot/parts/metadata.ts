import { parseFederationMetadata } from '../../saml/parseFederationMetadata';
import { SnapshotPart } from '../SnapshotPart';
import { searchApplication } from './searchApplication';

/** @public */
export interface MetadataFacts {
  /** SHA-1 thumbprints of the signing certificates in Entra's federation metadata, upper-case hex; undefined: there is no application. */
  signingThumbprints?: string[];
}

/** @public */
export const metadataPart: SnapshotPart<MetadataFacts> = {
  title: "Entra's federation metadata",
  tier: 'hourly',

  async collect(context) {
    const search = await searchApplication(context);
    if (search.kind !== 'found') return {};
    const xml = await context.entra.federationMetadata.read(
      search.application.appId,
    );
    return {
      signingThumbprints: parseFederationMetadata(xml).signingThumbprints,
    };
  },
};
