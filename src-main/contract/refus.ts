/**
 * A refusal that the user can meet: a rule said no, or the input is not usable. `phrase` is a whole French
 * sentence (what, where, what to do); `code` is for programs and tests. Anything else that is thrown is a bug.
 */
export class Refus extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, phrase: string, details?: unknown) {
    super(phrase);
    this.name = 'Refus';
    this.code = code;
    this.details = details;
  }
}
