import { PluginHeader } from '@backstage/ui';
import { ConsoleVisitPage } from './ConsoleVisitPage';

/** The page with the plugin's header, which the legacy frontend system does not add. */
export function TitledConsoleVisitPage() {
  return (
    <>
      <PluginHeader title="AWS federation" />
      <ConsoleVisitPage />
    </>
  );
}
