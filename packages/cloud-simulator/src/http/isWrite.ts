/** Names of AWS's operations that change nothing. */
const AWS_READS = /^[a-z-]+:(List|Describe|Get|Lookup)/;

/** Whether an operation, by its name, may change something. */
export function isWrite(operation: string): boolean {
  return /^[a-z-]+:/.test(operation)
    ? !AWS_READS.test(operation)
    : !/^(SCIM )?GET /.test(operation);
}
