import { Text, TextProps } from '@backstage/ui';
import classes from './QuietText.module.css';

/**
 * Words that matter less, and can be read all the same: BUI's secondary colour has too
 * little contrast with a card in the dark theme.
 */
export function QuietText(
  props: Pick<
    TextProps<'p'>,
    'aria-current' | 'children' | 'role' | 'variant'
  > & { as: 'p' | 'span' },
) {
  return <Text {...props} className={classes.quiet} />;
}
