import { ButtonIcon, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import classes from './CopyValue.module.css';

/** An exact value with a button that copies it. */
export function CopyValue(props: {
  /** What the value is, for the button's name: `account id`. */
  name: string;
  value: string;
}) {
  const { name, value } = props;
  const [message, setMessage] = useState('');

  async function copy() {
    // Emptied first, so that the second copy is announced too.
    setMessage('');
    try {
      await navigator.clipboard.writeText(value);
      setMessage('Copied');
    } catch {
      setMessage('Your browser does not let this page copy: select the value.');
    }
  }

  return (
    <span className={classes.copy}>
      <code className={classes.value}>{value}</code>
      <ButtonIcon
        aria-label={`Copy ${name}`}
        icon={<RiFileCopyLine />}
        size="small"
        variant="secondary"
        onPress={copy}
      />
      <Text as="span" role="status">
        {message}
      </Text>
    </span>
  );
}
