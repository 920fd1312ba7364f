/** The sentences with which a step may refuse, by what they name. */
const obstacles: Record<string, RegExp> = {
  'several applications':
    /has \d+ enterprise applications ".*" \(application ids .*\)\. Name the one/,
  'an application that serves AWS already':
    /already has an enterprise application that serves .* Name the one to use/,
  'another application with the identifier':
    /has the identifier of AWS already, .* name it under "Application to adopt"/,
  'the wrong gallery application':
    /made from the gallery's "AWS Single-Account Access".* Rename it/,
  'an application without service principal':
    /has no service principal in tenant .* restore it with/,
  'an application to adopt that is gone':
    /enterprise application to adopt, .* does not exist .* Name another/,
  'an application id that is gone':
    /has no enterprise application with the application id .* Name another/,
  'no role to assign': /has no role "User" to assign\. Restore the role/,
  'a foreign claims mapping policy':
    /claims mapping policy ".*" .* It is not this portal's/,
  'an unknown group': /has no group ".*"\. Correct/,
  'a group that cannot be assigned': /is not a security group, .* Correct/,
  'no instance': /has no IAM Identity Center instance in .* Enable it/,
  'an instance that is not ready': /is CREATE_IN_PROGRESS\. Wait until/,
  'a token that AWS refuses':
    /AWS refuses the SCIM access token of .* Generate a new token/,
  'a first user without access':
    /is not assigned to the application\. Assign the user/,
  'a user who was deleted in AWS':
    /somebody deleted the user there\. Choose "Restart provisioning"/,
  'a group from an identity provider':
    /comes from an identity provider, .* Choose another name/,
};

/** What a sentence says stands in the way; undefined when it names nothing known. */
export function obstacleOf(message: string): string | undefined {
  return Object.keys(obstacles).find(name => obstacles[name].test(message));
}
