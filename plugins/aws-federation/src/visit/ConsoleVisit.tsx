import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link, Text } from '@backstage/ui';
import classes from './ConsoleVisit.module.css';
import { DownloadMetadataButton } from './DownloadMetadataButton';
import { VisitLine } from './VisitLine';
import { VisitWarning } from './VisitWarning';

/** The visit to the AWS console, in the order of AWS's own screens. */
export function ConsoleVisit(props: { federation: Federation }) {
  const { organization, title, region, links, status } = props.federation;
  const instanceSeen = status.steps.some(
    step => step.id === 'instance' && step.state === 'Done',
  );
  return (
    <div className={classes.visit}>
      <VisitWarning />
      <ol className={classes.lines} aria-label="What to do">
        <VisitLine number={1} name="open IAM Identity Center">
          <Text as="p">
            Sign in to the management account of {title}, or to its delegated
            administrator, and open the console here:
          </Text>
          <Link href={links.awsConsole} target="_blank" rel="noopener">
            {`Open IAM Identity Center in ${region}`}
          </Link>
          <Text as="p">
            Check that the console shows the Region <b>{region}</b>.
          </Text>
        </VisitLine>
        <VisitLine
          number={2}
          name="enable IAM Identity Center"
          seen={instanceSeen}
        >
          <Text as="p">
            If it is not enabled yet, choose <b>Enable</b>.
          </Text>
        </VisitLine>
        <VisitLine number={3} name="open the identity source">
          <Text as="p">
            Choose <b>Settings</b>, then the tab <b>Identity source</b>, then{' '}
            <b>Actions</b> and <b>Change identity source</b>.
          </Text>
        </VisitLine>
        <VisitLine number={4} name="choose External identity provider">
          <Text as="p">
            Choose <b>External identity provider</b>, then <b>Next</b>.
          </Text>
        </VisitLine>
        <VisitLine number={5} name="download the metadata file of AWS">
          <Text as="p">
            Under <b>Service provider metadata</b>, choose{' '}
            <b>Download metadata file</b>. Keep the file for the second
            template.
          </Text>
        </VisitLine>
        <VisitLine number={6} name="upload the metadata file of Entra">
          <Text as="p">
            Under <b>Identity provider metadata</b>, upload this file as{' '}
            <b>IdP SAML metadata</b>:
          </Text>
          <DownloadMetadataButton organization={organization} />
        </VisitLine>
        <VisitLine number={7} name="confirm the change with ACCEPT">
          <Text as="p">
            Choose <b>Next</b>, read the warning, type <b>ACCEPT</b>, and choose{' '}
            <b>Change identity source</b>.
          </Text>
        </VisitLine>
        <VisitLine number={8} name="enable automatic provisioning">
          <Text as="p">
            Back in <b>Settings</b>, find <b>Automatic provisioning</b> and
            choose <b>Enable</b>.
          </Text>
        </VisitLine>
        <VisitLine number={9} name="copy the SCIM endpoint and access token">
          <Text as="p">
            Copy the <b>SCIM endpoint</b> and the <b>Access token</b> for the
            second template. AWS shows the token once: leave the window open
            until the template runs.
          </Text>
        </VisitLine>
      </ol>
    </div>
  );
}
