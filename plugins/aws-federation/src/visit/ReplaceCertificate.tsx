import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { describeReplaced } from './describeReplaced';
import { ReturnSection } from './ReturnSection';
import { SettingsLink } from './SettingsLink';
import { TemplateLink } from './TemplateLink';

/**
 * The roll-over: AWS gets the new certificate before Entra signs with it.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/rotatesamlcert.html
 */
export function ReplaceCertificate(props: {
  federation: Federation;
  now: DateTime;
}) {
  const { federation, now } = props;
  const { organization, recorded, status } = federation;
  const inAws = recorded.uploadedThumbprint?.value;
  const { certificateEndsAt: endsAt } = status;
  const isOver = endsAt !== undefined && DateTime.fromISO(endsAt) <= now;
  return (
    <ReturnSection
      title="Replace the signing certificate"
      intro={`${describeReplaced({
        thing: 'The signing certificate',
        condition: 'CertificateValid',
        endsAt,
        status,
        now,
      })} ${
        isOver
          ? 'Nobody can sign in with it: import the next one right away.'
          : 'AWS accepts several certificates, and Entra signs with one: AWS gets the new one before the old one ends, so that nobody notices.'
      }`}
      lines={[
        {
          title: 'Get the new certificate',
          content: (
            <>
              <TemplateLink
                template="federate-aws-organization"
                organization={organization}
              />
              <Text as="p">
                From 90 days before the old one ends, this makes the new one
                beside it, and hands you its file and its thumbprint. Earlier it
                changes nothing.
              </Text>
            </>
          ),
        },
        {
          title: 'Import it in AWS',
          content: (
            <>
              <SettingsLink federation={federation} />
              <Text as="p">
                In <b>Settings</b>, choose the tab <b>Identity source</b>, then{' '}
                <b>Actions</b> and <b>Manage authentication</b>. Under{' '}
                <b>Manage SAML 2.0 authentication</b>, choose{' '}
                <b>Import certificate</b> and upload the file.{' '}
                <b>Keep the old certificate</b>, and leave{' '}
                <b>Change identity source</b> alone.
              </Text>
              {inAws && (
                <Text as="p">{`By the record, AWS has the certificate ${inAws}.`}</Text>
              )}
            </>
          ),
        },
        {
          title: 'Have Entra sign with it',
          content: (
            <Text as="p">
              Follow the link in the result of the run, or run the same template
              again with the thumbprint as <b>Certificate that AWS has now</b>.
            </Text>
          ),
        },
        {
          title: 'Sign in, then delete the old certificate',
          content: (
            <Text as="p">
              Sign in to AWS once. When it works, delete the old certificate in
              AWS, and in Entra under <b>Single sign-on</b>.
            </Text>
          ),
        },
      ]}
    />
  );
}
