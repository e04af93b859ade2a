/** A reason not to start that the user can act on: its message is the French sentence to show, without a stack. */
export class HostError extends Error {
  override readonly name = 'HostError';
}
