import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { SetUpSteps } from '../setUp/SetUpSteps';
import { VerdictView } from './VerdictView';

/** The checklist, while the federation is being set up. */
export function SettingUpView(props: {
  federation: Federation;
  now: DateTime;
}) {
  return (
    <VerdictView {...props}>
      <SetUpSteps federation={props.federation} />
    </VerdictView>
  );
}
