/** Paths of an example that an answer lacks, or has with another type. */
export function missing(
  example: unknown,
  answer: unknown,
  path = '',
): string[] {
  if (example === null || typeof example !== 'object') {
    // Whatever is null here may be set there, and the other way round.
    const comparable = example !== null && answer !== null;
    return comparable && typeof example !== typeof answer
      ? [`${path}: ${typeof answer} instead of ${typeof example}`]
      : [];
  }
  if (answer === null || typeof answer !== 'object') {
    return answer === null ? [] : [`${path}: not an object`];
  }
  if (Array.isArray(example)) {
    if (!Array.isArray(answer)) return [`${path}: not a list`];
    return example.length > 0 && answer.length > 0
      ? missing(example[0], answer[0], `${path}[0]`)
      : [];
  }
  const actual = answer as Record<string, unknown>;
  return Object.entries(example).flatMap(([name, value]) =>
    name in actual
      ? missing(value, actual[name], `${path}/${name}`)
      : [`${path}/${name}: missing`],
  );
}
