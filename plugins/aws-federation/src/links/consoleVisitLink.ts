/** Where the plugin's page of the console visit is mounted. */
export const CONSOLE_VISIT_PATH = '/aws-federation/:organization/console-visit';

/** Address of the page that leads through the visit to the AWS console. */
export function consoleVisitLink(organization: string): string {
  return CONSOLE_VISIT_PATH.replace(
    ':organization',
    encodeURIComponent(organization),
  );
}
