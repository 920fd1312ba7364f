import { FederationClouds } from '../../FederationClouds';
import { FakeCloudState } from './FakeCloudState';
import { fakeEntra } from './fakeEntra';
import { fakeIdentityCenter } from './fakeIdentityCenter';
import { fakeScim } from './fakeScim';

/** Both clouds in memory, as far as the decisions of the steps need them. */
export class FakeClouds extends FakeCloudState {
  readonly clouds: FederationClouds = {
    entra: fakeEntra(this),
    identityCenter: fakeIdentityCenter(this),
    scim: fakeScim(this),
    forgetReadings: () => {},
  };
}
