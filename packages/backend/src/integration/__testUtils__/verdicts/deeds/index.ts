import { addressDeeds } from './addressDeeds';
import { applicationDeeds } from './applicationDeeds';
import { awsDeeds } from './awsDeeds';
import { claimsDeeds } from './claimsDeeds';
import { classicUrlDeeds } from './classicUrlDeeds';
import { customApplicationDeeds } from './customApplicationDeeds';
import { Deed } from './Deed';
import { encryptionDeeds } from './encryptionDeeds';
import { faultDeeds } from './faultDeeds';
import { federatedAnewDeeds } from './federatedAnewDeeds';
import { groupDeeds } from './groupDeeds';
import { leaverDeeds } from './leaverDeeds';
import { logDeeds } from './logDeeds';
import { madeAnewDeeds } from './madeAnewDeeds';
import { mappingDeeds } from './mappingDeeds';
import { newApplicationDeeds } from './newApplicationDeeds';
import { otherApplicationDeeds } from './otherApplicationDeeds';
import { pauseDeeds } from './pauseDeeds';
import { peopleDeeds } from './peopleDeeds';
import { provisioningDeeds } from './provisioningDeeds';
import { publishedDeeds } from './publishedDeeds';
import { severalJobsDeeds } from './severalJobsDeeds';
import { sharedUserDeeds } from './sharedUserDeeds';
import { signInAloneDeeds } from './signInAloneDeeds';
import { specifiedDeeds } from './specifiedDeeds';
import { surplusDeeds } from './surplusDeeds';
import { timeDeeds } from './timeDeeds';
import { tokenIssuanceDeeds } from './tokenIssuanceDeeds';

/** All that can happen beside the mutations, by its name. */
export const deeds: Record<string, Deed> = {
  ...applicationDeeds,
  ...claimsDeeds,
  ...customApplicationDeeds,
  ...addressDeeds,
  ...classicUrlDeeds,
  ...encryptionDeeds,
  ...tokenIssuanceDeeds,
  ...provisioningDeeds,
  ...pauseDeeds,
  ...severalJobsDeeds,
  ...otherApplicationDeeds,
  ...mappingDeeds,
  ...groupDeeds,
  ...madeAnewDeeds,
  ...peopleDeeds,
  ...leaverDeeds,
  ...sharedUserDeeds,
  ...specifiedDeeds,
  ...signInAloneDeeds,
  ...surplusDeeds,
  ...awsDeeds,
  ...federatedAnewDeeds,
  ...newApplicationDeeds,
  ...timeDeeds,
  ...logDeeds,
  ...faultDeeds,
  ...publishedDeeds,
};
