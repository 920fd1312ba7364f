/** One attribute of an assertion. */
export interface SamlAttribute {
  name: string;
  values: readonly string[];
}

const beginning = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';
const most = 50;
/** What a session tag may consist of, which becomes of such an attribute. */
const validKey = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu;
const validValue = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/iu;

/**
 * What AWS has against the attributes for access control of an assertion; undefined when it
 * takes them. Pure.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html for how
 * many there may be, each once and with one value;
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html for what a tag is.
 */
export function accessControlProblem(
  attributes: readonly SamlAttribute[],
): string | undefined {
  const tags = attributes.flatMap(({ name, values }) =>
    name.startsWith(beginning)
      ? [{ key: name.slice(beginning.length), values }]
      : [],
  );
  const keys = tags.map(({ key }) => key.toLowerCase());
  const problems: Array<[boolean, string]> = [
    [
      tags.length > most,
      `The assertion has more than ${most} attributes for access control`,
    ],
    [
      tags.some(({ values }) => values.length > 1),
      'An attribute for access control has several values',
    ],
    [
      // Keys of session tags are the same whatever their case.
      new Set(keys).size < keys.length,
      'The assertion has an attribute for access control twice',
    ],
    [
      !tags.every(({ key }) => validKey.test(key)),
      'The key of an attribute for access control is not valid',
    ],
    [
      !tags.every(({ values }) =>
        values.every(value => validValue.test(value)),
      ),
      'The value of an attribute for access control is not valid',
    ],
  ];
  return problems.find(([isSo]) => isSo)?.[1];
}
