import { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Caller } from '../federations';

/**
 * Tells who is in AWS and has no counterpart in Entra. `organization` is a name of the
 * configuration; a name that it does not hold throws `NotFoundError`.
 */
export interface LocalPeopleService {
  /** @throws ServiceUnavailableError when one of the clouds cannot be read */
  read(organization: string, caller: Caller): Promise<LocalPeople>;
}
