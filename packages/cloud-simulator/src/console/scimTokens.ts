import { randomUUID } from 'node:crypto';
import { createScimToken } from '../scim/createScimToken';
import { ConsoleProblem } from './ConsoleProblem';
import { InstanceVisit } from './ConsoleVisit';

const maxTokens = 2;

/** Enables automatic provisioning and answers the first token, to be shown once. */
export function enableAutomaticProvisioning(visit: InstanceVisit): string {
  const { context, instance } = visit;
  if (instance.identitySource !== 'EXTERNAL_IDP') {
    throw new ConsoleProblem(
      'Automatic provisioning needs an external identity provider as identity source.',
    );
  }
  if (instance.provisioning) {
    throw new ConsoleProblem('Automatic provisioning is already enabled.');
  }
  const { token, record } = createScimToken({ clock: context.clock });
  instance.provisioning = {
    scimTenantId: `f3v${randomUUID()}`,
    enabledAt: record.createdAt,
    tokens: [record],
  };
  context.store.changed();
  return token;
}

/** Makes a further token and answers it, to be shown once. */
export function generateToken(visit: InstanceVisit): string {
  const { context, instance } = visit;
  const tokens = instance.provisioning?.tokens;
  if (!tokens)
    throw new ConsoleProblem('Automatic provisioning is not enabled.');
  if (tokens.length >= maxTokens) {
    throw new ConsoleProblem(
      `You have the maximum number of access tokens (${maxTokens}). Delete one before you generate another.`,
    );
  }
  const { token, record } = createScimToken({ clock: context.clock });
  tokens.push(record);
  context.store.changed();
  return token;
}

export function deleteToken(visit: InstanceVisit, tokenId: string) {
  const { context, instance } = visit;
  const { provisioning } = instance;
  if (!provisioning) return;
  provisioning.tokens = provisioning.tokens.filter(({ id }) => id !== tokenId);
  context.store.changed();
}

/** Ends automatic provisioning: the endpoint and all tokens are gone, users stay. */
export function disableAutomaticProvisioning(visit: InstanceVisit) {
  visit.instance.provisioning = undefined;
  visit.context.store.changed();
}
