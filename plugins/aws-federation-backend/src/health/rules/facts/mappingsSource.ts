/** Where attribute mappings were seen. */
export const mappingsSource =
  'Microsoft Graph, schema of the synchronization job';
