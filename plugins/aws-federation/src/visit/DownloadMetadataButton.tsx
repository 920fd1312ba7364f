import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import { readFailure } from '../data/readFailure';
import { saveTextFile } from './saveTextFile';
import classes from './DownloadMetadataButton.module.css';

/** Downloads Entra's federation metadata of the enterprise application. */
export function DownloadMetadataButton(props: { organization: string }) {
  const { organization } = props;
  const api = useApi(awsFederationApiRef);
  const [isPending, setIsPending] = useState(false);
  const [message, setMessage] = useState('');
  const name = `entra-federation-metadata-${organization}.xml`;

  async function download() {
    setIsPending(true);
    setMessage('');
    try {
      const text = await api.getFederationMetadata(organization);
      saveTextFile({ name, text, type: 'application/xml' });
      setMessage(`Saved as ${name}.`);
    } catch (error) {
      const { detail } = readFailure(error);
      setMessage(
        `The metadata file cannot be read. ${
          detail ?? 'The AWS federation backend does not answer: try again.'
        }`,
      );
    } finally {
      setIsPending(false);
    }
  }

  return (
    <span className={classes.download}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        isPending={isPending}
        onPress={download}
      >
        Download Entra's metadata file
      </Button>
      <Text as="span" role="status">
        {message}
      </Text>
    </span>
  );
}
