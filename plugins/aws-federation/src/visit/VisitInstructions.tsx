import type {
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Link, Text } from '@backstage/ui';
import { ChecksBeforeAccept } from './ChecksBeforeAccept';
import { CopyValue } from './CopyValue';
import { DownloadMetadataButton } from './DownloadMetadataButton';
import { SettingsLink } from './SettingsLink';

/** Where to click, in AWS's words, and what to paste or upload there. */
export function VisitInstructions(props: {
  line: ConsoleVisitLine;
  federation: Federation;
}) {
  const { line, federation } = props;
  const { title, region, managementAccountId, links } = federation;
  switch (line) {
    case 'open-console':
      return (
        <>
          <Text as="p">
            Sign in to the management account of {title}, or to its delegated
            administrator for IAM Identity Center:
          </Text>
          <CopyValue name="account id" value={managementAccountId} />
          <Link href={links.awsConsole} target="_blank" rel="noopener">
            {`Open IAM Identity Center in ${region}`}
          </Link>
          <Text as="p">
            Check that the console shows the Region <b>{region}</b>.
          </Text>
        </>
      );
    case 'enable-instance':
      return (
        <Text as="p">
          If it is not enabled yet, choose <b>Enable</b>. Only the management
          account can do this.
        </Text>
      );
    case 'open-identity-source':
      return (
        <>
          <SettingsLink federation={federation} />
          <Text as="p">
            In <b>Settings</b>, choose the tab <b>Identity source</b>, then{' '}
            <b>Actions</b> and <b>Change identity source</b>.
          </Text>
        </>
      );
    case 'choose-external-provider':
      return (
        <Text as="p">
          Choose <b>External identity provider</b>, then <b>Next</b>.
        </Text>
      );
    case 'download-aws-metadata':
      return (
        <Text as="p">
          Under <b>Service provider metadata</b>, choose{' '}
          <b>Download metadata file</b>. Keep the file: you hand it in at the
          end.
        </Text>
      );
    case 'upload-entra-metadata':
      return (
        <>
          <Text as="p">
            Under <b>Identity provider metadata</b>, upload this file as{' '}
            <b>IdP SAML metadata</b>, then choose <b>Next</b>:
          </Text>
          <DownloadMetadataButton organization={federation.organization} />
        </>
      );
    case 'confirm-change':
      return (
        <>
          <ChecksBeforeAccept />
          <Text as="p">Type this word:</Text>
          <CopyValue name="the word" value="ACCEPT" />
          <Text as="p">
            Choose <b>Change identity source</b>.
          </Text>
        </>
      );
    case 'enable-provisioning':
      return (
        <Text as="p">
          Back in <b>Settings</b>, find <b>Automatic provisioning</b> and choose{' '}
          <b>Enable</b>.
        </Text>
      );
    case 'copy-endpoint-and-token':
      return (
        <Text as="p">
          Copy the <b>SCIM endpoint</b> and the <b>Access token</b>. AWS shows
          the token only once: leave the window open until the next template has
          run.
        </Text>
      );
    default:
      return line satisfies never;
  }
}
