import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link } from '@backstage/ui';

/** AWS's page with the identity source. */
export function SettingsLink(props: { federation: Federation }) {
  const { links, region } = props.federation;
  return (
    <Link href={links.awsConsoleSettings} target="_blank" rel="noopener">
      {`Open Settings in ${region}`}
    </Link>
  );
}
