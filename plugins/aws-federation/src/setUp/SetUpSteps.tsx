import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ButtonLink, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { consoleVisitLink } from '../links/consoleVisitLink';
import { templateLink } from '../links/templateLink';
import { templateTitle } from '../links/templateTitle';
import { Mark } from '../status/Mark';
import { MarkKind } from '../status/MarkKind';
import { markWord } from '../status/markWord';
import { describeSetUp } from './describeSetUp';
import { HiddenText } from '../words/HiddenText';
import { QuietText } from '../words/QuietText';
import classes from './SetUpSteps.module.css';

/** The checklist of the set-up, with the way to the next step. */
export function SetUpSteps(props: { federation: Federation }) {
  const { federation } = props;
  const setUp = describeSetUp(federation);
  const { next, rest, template, visit } = setUp;
  const href = templateLink({
    template,
    organization: federation.organization,
  });
  return (
    <ul className={classes.steps} aria-label="Steps">
      {setUp.done.map(step => (
        <StepLine
          key={step.id}
          mark="ok"
          title={step.title}
          message={step.message}
        />
      ))}
      {next && (
        <StepLine
          mark={next.state === 'Unknown' ? 'unknown' : 'next'}
          title={visit ? 'Your visit to the AWS console' : next.title}
          message={next.message}
        >
          <div className={classes.actions}>
            {visit && (
              <ButtonLink
                href={consoleVisitLink(federation.organization)}
                size="small"
              >
                Show me what to do
              </ButtonLink>
            )}
            <ButtonLink
              href={href}
              size="small"
              variant={visit ? 'secondary' : 'primary'}
            >
              {visit
                ? 'Continue after the visit'
                : `Continue with "${templateTitle(template)}"`}
            </ButtonLink>
          </div>
        </StepLine>
      )}
      {rest.length > 0 && (
        <StepLine
          mark="open"
          title={
            rest.length === 1
              ? '1 more step, done for you'
              : `${rest.length} more steps, done for you`
          }
          message={`${rest.map(step => step.title).join(', ')}.`}
        />
      )}
    </ul>
  );
}

function StepLine(props: {
  mark: MarkKind;
  title: string;
  message: string;
  children?: ReactNode;
}) {
  return (
    <li
      className={classes.step}
      aria-current={props.mark === 'next' ? 'step' : undefined}
    >
      <Mark kind={props.mark} />
      <div className={classes.words}>
        <Text as="p" weight="bold">
          <HiddenText>{`${markWord(props.mark)}: `}</HiddenText>
          {props.title}
        </Text>
        <QuietText as="p">{props.message}</QuietText>
        {props.children}
      </div>
    </li>
  );
}
