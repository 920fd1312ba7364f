import { ExportRefusal } from 'cloud-simulator';

/** What a refusal is called on the card, by what AWS answered. */
const ofAttributes = [
  'attributesRefused',
  'namesEmpty',
  'valueTooLong',
  'severalMailsOrPhones',
  'addressIncomplete',
  'charactersRefused',
  'managerMissing',
];
const byStatus: Record<number, readonly string[]> = {
  400: ofAttributes,
  402: ['quotaReached'],
  403: ['notPermitted'],
  404: ['goneInAws'],
  405: ['answerUnexpected'],
  409: ['duplicateUser', 'duplicateGroup'],
  422: ofAttributes,
  501: ['answerUnexpected'],
};

/** Subjects of the findings that name it; undefined: Entra has words of its own for it. */
export function subjectsOf({
  status,
}: ExportRefusal): readonly string[] | undefined {
  return status === null ? undefined : byStatus[status] ?? ['awsTrouble'];
}

/** Whether it says something of the person, so that the next one may be taken. */
export function isOfPerson({ status }: ExportRefusal): boolean {
  return status === null || [400, 402, 404, 409, 422].includes(status);
}

/** Whether two of them show the same thing. */
export function isAlike(one: ExportRefusal, other: ExportRefusal): boolean {
  return one.write === other.write && one.status === other.status;
}
