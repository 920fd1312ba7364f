import { useRouteRefParams } from '@backstage/core-plugin-api';
import { useFederation } from '../data/useFederation';
import { consoleVisitRouteRef } from '../routes';
import { useNow } from '../time/useNow';
import { ConsoleVisitView } from './ConsoleVisitView';

/** The page of the console visit of the organization in the address. */
export function ConsoleVisitPage() {
  const { organization } = useRouteRefParams(consoleVisitRouteRef);
  return <LoadedPage key={organization} organization={organization} />;
}

function LoadedPage(props: { organization: string }) {
  const { organization } = props;
  const data = useFederation(organization);
  const now = useNow();
  return <ConsoleVisitView data={data} organization={organization} now={now} />;
}
