import { createRouteRef } from '@backstage/core-plugin-api';

/** The page of the console visit; both frontend systems know it. */
export const consoleVisitRouteRef = createRouteRef({
  id: 'aws-federation:console-visit',
  params: ['organization'],
});
