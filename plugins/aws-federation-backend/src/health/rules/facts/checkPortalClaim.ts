/** Before userName is mapped otherwise: no policy stands above what the portal does not see. */
export const checkPortalClaim =
  'Look first under Attributes & Claims of the enterprise application: where somebody has set another Unique User Identifier there, nobody can sign in once userName comes from the specified attribute, until that does too.';
