/** What keeps one person out of AWS, for people. */
interface Explanation {
  /** Follows `cannot be sent to AWS:`. */
  cause: string;
  remedy: string;
}

/** As AWS's SCIM endpoint says it, in the words that Entra's logs repeat. */
const known: ReadonlyArray<Explanation & { pattern: RegExp }> = [
  {
    pattern: /surname|familyName|givenName|given name|displayName/i,
    cause: 'their given name, surname or display name is empty',
    remedy:
      'Fill in all three in Entra, or map them with a fallback; the next cycle sends them.',
  },
  {
    pattern: /duplicate|already exists|uniqueness|\b409\b/i,
    cause: 'AWS already has somebody with the same user name or mail address',
    remedy:
      'Correct the attribute in Entra, or remove the user that was made by hand in AWS; the next cycle sends them.',
  },
  {
    pattern: /violates schema|unparsable|syntactically/i,
    cause: 'AWS refuses their attributes',
    remedy:
      'Give them a given name, a surname and a display name in Entra, and only one mail address and phone number; the next cycle sends them.',
  },
];

/** Explains the reason that Entra's provisioning log gives. */
export function explainFailure(reason: string): Explanation {
  return (
    known.find(({ pattern }) => pattern.test(reason)) ?? {
      cause: reason.replace(/[.\s]+$/, ''),
      remedy: 'Mend the cause in Entra or AWS; the next cycle sends them.',
    }
  );
}
