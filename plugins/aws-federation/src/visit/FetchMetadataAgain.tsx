import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Text } from '@backstage/ui';
import { ReturnSection } from './ReturnSection';
import { SettingsLink } from './SettingsLink';
import { TemplateLink } from './TemplateLink';

/** AWS's sign-in addresses change when it adds a Region. */
export function FetchMetadataAgain(props: { federation: Federation }) {
  const { federation } = props;
  return (
    <ReturnSection
      title="Bring AWS's metadata file again"
      intro="Only when IAM Identity Center was added to another Region, or when AWS shows another SCIM endpoint than before."
      lines={[
        {
          title: 'Download it',
          content: (
            <>
              <SettingsLink federation={federation} />
              <Text as="p">
                In <b>Settings</b>, choose the tab <b>Identity source</b>, then{' '}
                <b>Actions</b> and <b>Manage authentication</b>. Under{' '}
                <b>Service provider metadata</b>, choose{' '}
                <b>Download metadata file</b>.
              </Text>
            </>
          ),
        },
        {
          title: 'Hand the file in',
          content: (
            <TemplateLink
              template="complete-aws-federation"
              organization={federation.organization}
            />
          ),
        },
      ]}
    />
  );
}
