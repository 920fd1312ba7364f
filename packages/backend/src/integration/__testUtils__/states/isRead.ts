/** Requests that change nothing, although they are no GET. */
const reads = [
  /^(SCIM )?GET /,
  /^[a-z-]+:(List|Describe|Get|Lookup)/,
  /^POST \/oauth2\/v2\.0\/token$/,
  /\/validateCredentials$/,
];

/** Whether an operation, by its name, leaves both clouds as they are. */
export function isRead(operation: string): boolean {
  return reads.some(read => read.test(operation));
}
