/** Kinds of refusals; AWS shows one page for each. */
export type SignInRefusalKind =
  | 'badResponse'
  | 'otherEndpoint'
  | 'unknownUser'
  | 'disabledUser'
  | 'otherUserName';

/** What of a response, or of the instance, makes AWS refuse it whole; nobody sees it. */
export type ResponseFault =
  | 'noExternalProvider'
  | 'instanceBeingDeleted'
  | 'trustedAccessDisabled'
  | 'brokenKey'
  | 'tooLong'
  | 'encrypted'
  | 'assertionNotSigned'
  | 'samlVersion'
  | 'audience'
  | 'nameIdFormat'
  | 'accessControl';

/** Why somebody cannot sign in: AWS's words, and what the simulator knows. */
export class SignInRefusal extends Error {
  /** What the page says, as AWS words it. */
  readonly words: string;

  private constructor(
    readonly kind: SignInRefusalKind,
    words: string,
    reason: string,
    /** Of a bad response, as far as the signature is not at fault. */
    readonly fault?: ResponseFault,
  ) {
    super(reason);
    this.name = 'SignInRefusal';
    this.words = words;
  }

  /** Certificate, format or time: AWS cannot use the response at all. */
  static badResponse(reason: string, fault?: ResponseFault) {
    return new SignInRefusal(
      'badResponse',
      "It's not you, it's us. We couldn't complete your request right now. Please try again later.",
      reason,
      fault,
    );
  }

  /** The response came to an address of which AWS was not asked (https://github.com/aws/aws-cli/issues/10507). */
  static otherEndpoint(reason: string) {
    return new SignInRefusal(
      'otherEndpoint',
      "Something doesn't compute",
      reason,
    );
  }

  /** The person is not in the identity store. */
  static unknownUser(reason: string) {
    return new SignInRefusal(
      'unknownUser',
      "Looks like this code isn't right. Please try again.",
      reason,
    );
  }

  /** The person is in the identity store, and disabled there. */
  static disabledUser(reason: string) {
    return new SignInRefusal(
      'disabledUser',
      "Looks like this code isn't right. Please try again.",
      reason,
    );
  }

  /** The person is there, but the NameID is not the user name. */
  static otherUserName(reason: string) {
    return new SignInRefusal(
      'otherUserName',
      'An unexpected error has occurred',
      reason,
    );
  }
}
