import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  Button,
  ButtonLink,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { templateLink } from '../links/templateLink';
import { ConsoleVisit } from './ConsoleVisit';

/** The button that shows what to do in the AWS console, and how to go on from there. */
export function ConsoleVisitDialog(props: { federation: Federation }) {
  const { federation } = props;
  return (
    <DialogTrigger>
      <Button size="small">Show me what to do</Button>
      <Dialog width="min(45rem, 92vw)">
        <DialogHeader>
          {`Your visit to the AWS console of ${federation.title}`}
        </DialogHeader>
        <DialogBody>
          <ConsoleVisit federation={federation} />
        </DialogBody>
        <DialogFooter>
          <ButtonLink
            href={templateLink({
              template: 'complete-aws-federation',
              organization: federation.organization,
            })}
          >
            Continue with the second template
          </ButtonLink>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
