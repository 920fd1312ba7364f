/** Before userName is mapped otherwise: no policy stands above what the portal does not see. */
export const checkPortalClaim =
  'First look under Attributes & Claims of the enterprise application: if somebody has set another Unique User Identifier there, set it back to user.userprincipalname, or nobody can sign in once userName comes from that.';
