/**
 * What AWS's SAML metadata file says.
 * @public
 */
export interface ServiceProviderMetadata {
  /** `entityID`, for example `https://eu-central-1.signin.aws.amazon.com/platform/saml/d-0123456789`. */
  entityId: string;
  /** Every AssertionConsumerService with the HTTP-POST binding; the default is first. */
  assertionConsumerServiceUrls: string[];
}
