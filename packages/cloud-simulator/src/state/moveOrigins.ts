import { CloudState } from './CloudState';
import { CloudStore } from './CloudStore';

/**
 * Addresses stand in many places of the state, such as reply URLs and SCIM base
 * addresses. When the simulator comes back on other ports they move along.
 */
export function moveOrigins(
  store: CloudStore,
  origins: { apiOrigin: string; pageOrigin: string },
) {
  const before = store.state.origins;
  const moved =
    before &&
    (before.apiOrigin !== origins.apiOrigin ||
      before.pageOrigin !== origins.pageOrigin);
  if (moved) {
    const text = JSON.stringify(store.state)
      .replaceAll(before.apiOrigin, origins.apiOrigin)
      .replaceAll(before.pageOrigin, origins.pageOrigin);
    store.replace(JSON.parse(text) as CloudState);
  }
  store.state.origins = { ...origins };
  store.changed();
}
