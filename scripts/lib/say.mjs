/** Tells what the set-up is doing, one line each. */
export function say(line) {
  process.stdout.write(`» ${line}\n`);
}

/** Ends with one sentence that a person can act on. */
export function fail(sentence) {
  process.stderr.write(`\n✗ ${sentence}\n`);
  process.exit(1);
}
