import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificateEndsSoon } from './certificateEndsSoon';
import { certificateExpired } from './certificateExpired';
import { certificateKeyMissing } from './certificateKeyMissing';
import { certificateMissing } from './certificateMissing';
import { certificateNotInAws } from './certificateNotInAws';
import { certificateNotInMetadata } from './certificateNotInMetadata';
import { certificateNotValidYet } from './certificateNotValidYet';
import { certificateUnclear } from './certificateUnclear';
import { severalSigningCertificates } from './severalSigningCertificates';

export const certificateRules: readonly Rule[] = [
  certificateMissing,
  certificateKeyMissing,
  certificateUnclear,
  certificateExpired,
  certificateNotValidYet,
  certificateEndsSoon,
  certificateNotInAws,
  certificateNotInMetadata,
  severalSigningCertificates,
];
