import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { additionalRegionWithoutUrl } from './additionalRegionWithoutUrl';
import { assertionsEncrypted } from './assertionsEncrypted';
import { assertionsNotSigned } from './assertionsNotSigned';
import { claimsIgnored } from './claimsIgnored';
import { claimsRefused } from './claimsRefused';
import { classicUrlMissing } from './classicUrlMissing';
import { defaultReplyUrl } from './defaultReplyUrl';
import { identifierNotFirst } from './identifierNotFirst';
import { identityStoreChanged } from './identityStoreChanged';
import { nameIdDiffers } from './nameIdDiffers';
import { nameIdFormatRisk } from './nameIdFormatRisk';
import { nameIdNotSeen } from './nameIdNotSeen';
import { onlyOneEndpointFamily } from './onlyOneEndpointFamily';
import { samlMode } from './samlMode';
import { samlNotSpecified } from './samlNotSpecified';
import { samlUrls } from './samlUrls';
import { signOnUrlDiffers } from './signOnUrlDiffers';
import { signedRequestsRequired } from './signedRequestsRequired';
import { wildcardReplyUrl } from './wildcardReplyUrl';

export const samlRules: readonly Rule[] = [
  samlMode,
  samlUrls,
  samlNotSpecified,
  identifierNotFirst,
  defaultReplyUrl,
  wildcardReplyUrl,
  additionalRegionWithoutUrl,
  classicUrlMissing,
  onlyOneEndpointFamily,
  identityStoreChanged,
  assertionsEncrypted,
  assertionsNotSigned,
  signedRequestsRequired,
  signOnUrlDiffers,
  nameIdDiffers,
  nameIdNotSeen,
  nameIdFormatRisk,
  claimsRefused,
  claimsIgnored,
];
