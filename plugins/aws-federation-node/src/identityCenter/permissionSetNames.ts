/**
 * Names by ARN, which AWS tells one by one and never changes: remembered as long as this
 * process lives, so that looking for a set by name costs one request and not one for
 * each set of the instance.
 */
export const permissionSetNames = new Map<string, string>();
