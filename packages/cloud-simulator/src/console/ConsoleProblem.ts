/** What is wrong with what a person sent, in one sentence for the same page. */
export class ConsoleProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConsoleProblem';
  }
}
