import { VerdictResult } from './VerdictsHarness';

/** The matrix of truth and words, then each wrong verdict in words. Pure. */
export function verdictReport(results: VerdictResult[]): string {
  const wrong = results.filter(({ errors }) => errors.length > 0);
  const late = results.filter(
    ({ errors, late: told }) => told && errors.length === 0,
  );
  return [
    matrixOf(results),
    '',
    ...wrong.map(describe),
    ...late.map(
      ({ case: { happenings }, late: told }) =>
        `right after ${told?.minutes} minutes (${told?.reasons.join(
          ', ',
        )}): ${happenings.join(' + ')}`,
    ),
    `${results.length} states, ${wrong.length} wrong verdicts, ${late.length} right only later.`,
  ].join('\n');
}

function matrixOf(results: VerdictResult[]): string {
  const words = [...new Set(results.map(wordOf))].sort();
  const classes = [...new Set(results.map(classOf))].sort();
  const width = Math.max(...classes.map(name => name.length));
  const count = (name: string, word: string) =>
    results.filter(each => classOf(each) === name && wordOf(each) === word)
      .length;
  const cell = (word: string, text: string) =>
    text.padStart(Math.max(word.length, 5) + 2);
  return [
    `${''.padEnd(width)}${words.map(word => cell(word, word)).join('')}`,
    ...classes.map(
      name =>
        `${name.padEnd(width)}${words
          .map(word => cell(word, String(count(name, word) || '')))
          .join('')}`,
    ),
  ].join('\n');
}

function wordOf({ federation }: VerdictResult): string {
  return federation.status.word;
}

function classOf({ problems }: VerdictResult): string {
  const classes = problems.map(
    ({ kind, forEverybody }) => `${kind}${forEverybody ? ' (all)' : ''}`,
  );
  return classes.length ? classes.join(', ') : 'all well';
}

function describe(result: VerdictResult): string {
  const { start, happenings } = result.case;
  const { status } = result.federation;
  const { late } = result;
  return [
    `${start}: ${happenings.join(' + ') || 'nothing'}`,
    ...result.errors.map(error => `  ! ${error}`),
    ...result.problems.map(
      ({ text, causes }) =>
        `  truth: ${text} (${causes.map(cause => cause.text).join(', ')})`,
    ),
    `  word: ${status.word}${
      late ? `, still after ${late.minutes} minutes` : ''
    }`,
    ...status.findings.map(
      ({ rule, reason, severity, effect }) =>
        `  ${severity} ${rule} ${reason} (${effect})`,
    ),
    ...status.conditions
      .filter(each => each.status === 'Unknown')
      .map(
        ({ type, reason, message }) =>
          `  unknown ${type} ${reason}: ${message}`,
      ),
    '',
  ].join('\n');
}
