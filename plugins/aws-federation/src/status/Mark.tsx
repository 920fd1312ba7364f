import {
  RiArrowRightCircleFill,
  RiCheckboxCircleFill,
  RiCircleLine,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiInformationFill,
  RiLoader2Line,
  RiQuestionFill,
} from '@remixicon/react';
import classes from './Mark.module.css';
import { MarkKind } from './MarkKind';

const icons = {
  ok: RiCheckboxCircleFill,
  information: RiInformationFill,
  warning: RiErrorWarningFill,
  broken: RiCloseCircleFill,
  unknown: RiQuestionFill,
  progress: RiLoader2Line,
  next: RiArrowRightCircleFill,
  open: RiCircleLine,
} satisfies Record<MarkKind, typeof RiCircleLine>;

/**
 * Icon and colour of a state. Says nothing to screen readers: the word always stands
 * beside it.
 */
export function Mark(props: { kind: MarkKind; size?: number }) {
  const Icon = icons[props.kind];
  return (
    <Icon
      aria-hidden
      className={`${classes.mark} ${classes[props.kind]}`}
      data-mark={props.kind}
      size={props.size ?? 20}
    />
  );
}
