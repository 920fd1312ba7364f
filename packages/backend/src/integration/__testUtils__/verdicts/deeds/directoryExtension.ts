import { World } from '../World';

const appId = '0a1b2c3d-0000-4000-8000-0123456789ab';
const property = (name: string, isMultiValued: boolean) => ({
  id: name,
  name: `extension_${appId.replaceAll('-', '')}_${name}`,
  dataType: 'String',
  isMultiValued,
  targetObjects: ['User'],
});
const several = property('costCenters', true);
const one = property('costCenter', false);

/** Names of directory extensions that an application of the tenant defines. */
export const extensions = { several: several.name, one: one.name };

/** Somebody registers that application, unless somebody has. */
export function defineExtensions({ state: { tenant } }: World) {
  if (tenant.applications.some(each => each.appId === appId)) return;
  tenant.applications.push({
    id: 'extensions',
    appId,
    applicationTemplateId: '',
    displayName: 'Directory extensions',
    identifierUris: [],
    web: { redirectUris: [], redirectUriSettings: [] },
    createdDateTime: new Date().toISOString(),
    simulated: { extensionProperties: [several, one] },
  });
}
