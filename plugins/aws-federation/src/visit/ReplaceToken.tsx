import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { formatDay } from '../time/formatTime';
import { CopyValue } from './CopyValue';
import { describeReplaced } from './describeReplaced';
import { ReturnSection } from './ReturnSection';
import { SettingsLink } from './SettingsLink';
import { TemplateLink } from './TemplateLink';

/**
 * A second access token beside the one that Entra has.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/rotate-token.html
 */
export function ReplaceToken(props: { federation: Federation; now: DateTime }) {
  const { federation, now } = props;
  const { organization, recorded, specification, status } = federation;
  const endpoint = specification?.provisioning?.scimEndpoint;
  const createdAt = recorded.tokenCreatedAt?.value;
  return (
    <ReturnSection
      title="Replace the access token"
      intro={`${describeReplaced({
        thing: 'The token that Entra has',
        condition: 'CredentialsValid',
        endsAt: status.tokenEndsAt,
        status,
        now,
      })} Replacing it changes nothing for people who sign in.`}
      lines={[
        {
          title: 'Open automatic provisioning',
          content: (
            <>
              <SettingsLink federation={federation} />
              <Text as="p">
                In <b>Settings</b>, choose the tab <b>Identity source</b>, then{' '}
                <b>Actions</b> and <b>Manage provisioning</b>; or, under{' '}
                <b>Automatic provisioning</b>, <b>View details</b>. Leave{' '}
                <b>Change identity source</b> alone.
              </Text>
            </>
          ),
        },
        {
          title: 'Generate a second token',
          content: (
            <>
              <Text as="p">
                Choose <b>Generate token</b> and copy the token: AWS shows it
                only once. AWS lets you have two at a time. If there are two
                already, first delete one that has ended, or the one that Entra
                does not use.{describeEntras(createdAt)}
              </Text>
              {endpoint && (
                <>
                  <Text as="p">
                    Compare the <b>SCIM endpoint</b>. If AWS shows another one,
                    copy it too, and bring AWS's metadata file with it:
                  </Text>
                  <CopyValue name="SCIM endpoint" value={endpoint} />
                </>
              )}
            </>
          ),
        },
        {
          title: 'Hand it in',
          content: (
            <>
              <TemplateLink
                template="complete-aws-federation"
                organization={organization}
              />
              <Text as="p">
                The access token alone is enough: leave empty what has not
                changed.
              </Text>
            </>
          ),
        },
        {
          title: 'Delete the old token',
          content: (
            <Text as="p">
              When the run is through and the organization's page says that AWS
              accepts the token, delete the older one in AWS. Not before: until
              then Entra may still use it.
            </Text>
          ),
        },
      ]}
    />
  );
}

function describeEntras(createdAt: string | undefined): string {
  return createdAt
    ? ` By the record, Entra's was created on ${formatDay(createdAt)}.`
    : '';
}
