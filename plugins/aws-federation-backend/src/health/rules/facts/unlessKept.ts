/** Behind what Entra does with those who leave: a rule that says so reads no other parts. */
export const unlessKept =
  'unless another finding here says that provisioning stands still or that people who leave stay enabled';
