import { World } from '../World';
import {
  assignPolicy,
  assignToRegistration,
  takePolicies,
} from './assignPolicy';
import { Deed } from './Deed';

/** How administrators have Entra sign, and what AWS takes. */
export const tokenIssuanceDeeds: Record<string, Deed> = {
  'the response alone is signed, by a policy': issue({
    TokenResponseSigningPolicy: 'ResponseOnly',
  }),
  'response and assertion are signed, by a policy': issue({
    TokenResponseSigningPolicy: 'ResponseAndToken',
  }),
  'assertions of SAML 1.1, by a policy': issue({ SamlTokenVersion: '1.1' }),
  'the response alone is signed, by a policy of the app registration': world =>
    assignToRegistration(world, {
      TokenIssuancePolicy: {
        Version: '1',
        TokenResponseSigningPolicy: 'ResponseOnly',
      },
    }),
  'policies for signing taken away': world =>
    takePolicies(world, 'tokenIssuancePolicies'),
  'AWS takes responses that its metadata does not announce': world =>
    world.control('/aws/responses', { taken: 'lenient' }),
};

function issue(says: Record<string, string>) {
  return (world: World) =>
    assignPolicy(world, 'tokenIssuancePolicies', {
      TokenIssuancePolicy: { Version: '1', ...says },
    });
}
