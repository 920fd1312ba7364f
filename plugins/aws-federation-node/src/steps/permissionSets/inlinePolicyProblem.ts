/** Limit of AWS's API in characters. */
const longestPolicy = 32_768;

/**
 * What is wrong with the text of an IAM policy document, as the rest of a sentence that
 * begins with its subject; undefined when AWS may take it.
 */
export function inlinePolicyProblem(text: string): string | undefined {
  if (text.length > longestPolicy) {
    return `has ${text.length} characters, and AWS takes ${longestPolicy}.`;
  }
  if (!/^[\t\n\r\u0020-\u00FF]+$/.test(text)) {
    return 'holds characters that AWS does not take: it takes only Latin ones.';
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'is not JSON.';
  }
  const isPolicy =
    typeof document === 'object' &&
    document !== null &&
    'Statement' in document &&
    typeof document.Statement === 'object';
  return isPolicy
    ? undefined
    : 'is not an IAM policy: it needs an object with Version and Statement.';
}
