import { EntraCloud, TenantConfig } from './TenantConfig';

/**
 * Addresses of Microsoft's clouds, from
 * https://learn.microsoft.com/graph/deployments.
 */
export const entraClouds: Record<EntraCloud, TenantConfig['endpoints']> = {
  global: {
    graph: 'https://graph.microsoft.com',
    login: 'https://login.microsoftonline.com',
    portal: 'https://entra.microsoft.com',
  },
  usGov: {
    graph: 'https://graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
  },
  usGovDoD: {
    graph: 'https://dod-graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    login: 'https://login.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
  },
};
