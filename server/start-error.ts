/** A start that cannot go on. The message is all the person sees: what is wrong, and the cure, in one line. */
export class StartError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StartError'
  }
}
