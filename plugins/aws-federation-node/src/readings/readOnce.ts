import { FederationClouds } from '../FederationClouds';
import { interceptCalls } from './interceptCalls';
import { isStream } from './isStream';

/**
 * The same clouds, but each read is sent once and its answer, or its failure, given to
 * all who ask for the same: one look at both clouds costs few requests and shows one
 * moment. For looking only, because a read after a write would answer what was before.
 * @public
 */
export function readOnce(clouds: FederationClouds): FederationClouds {
  return {
    ...clouds,
    entra: once(clouds.entra),
    identityCenter: once(clouds.identityCenter),
  };
}

function once<T extends object>(client: T): T {
  const answers = new Map<string, unknown>();
  return interceptCalls(client, ({ name, parameters, send }) => {
    if (isStream(name)) return send();
    const key = JSON.stringify([name, parameters]);
    if (!answers.has(key)) answers.set(key, send());
    return answers.get(key);
  });
}
