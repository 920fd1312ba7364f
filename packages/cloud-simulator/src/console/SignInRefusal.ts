/** Why somebody cannot sign in: AWS's words, and what the simulator knows. */
export class SignInRefusal extends Error {
  /** What the page says, as AWS words it. */
  readonly words: string;

  private constructor(words: string, reason: string) {
    super(reason);
    this.name = 'SignInRefusal';
    this.words = words;
  }

  /** Certificate, format or time: AWS cannot use the response at all. */
  static badResponse(reason: string) {
    return new SignInRefusal(
      "It's not you, it's us. We couldn't complete your request right now. Please try again later.",
      reason,
    );
  }

  /** The person is not in the identity store, or disabled there. */
  static unknownUser(reason: string) {
    return new SignInRefusal(
      "Looks like this code isn't right. Please try again.",
      reason,
    );
  }

  /** The person is there, but the NameID is not the user name. */
  static otherUserName(reason: string) {
    return new SignInRefusal('An unexpected error has occurred', reason);
  }
}
