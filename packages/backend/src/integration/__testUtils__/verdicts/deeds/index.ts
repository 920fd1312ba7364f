import { applicationDeeds } from './applicationDeeds';
import { awsDeeds } from './awsDeeds';
import { Deed } from './Deed';
import { faultDeeds } from './faultDeeds';
import { peopleDeeds } from './peopleDeeds';
import { provisioningDeeds } from './provisioningDeeds';
import { specifiedDeeds } from './specifiedDeeds';
import { timeDeeds } from './timeDeeds';

/** All that can happen beside the mutations, by its name. */
export const deeds: Record<string, Deed> = {
  ...applicationDeeds,
  ...provisioningDeeds,
  ...peopleDeeds,
  ...specifiedDeeds,
  ...awsDeeds,
  ...timeDeeds,
  ...faultDeeds,
};
