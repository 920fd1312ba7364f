const Bottleneck = jest.requireActual('bottleneck');

class Group extends Bottleneck.Group {
  constructor({ maxConcurrent }: { maxConcurrent?: number }) {
    super({ maxConcurrent });
  }
}

/**
 * In place of `bottleneck`: requests to AWS do not wait for their turn. The pace has tests
 * of its own; where thousands of requests are sent it would only take time.
 */
export default Object.assign(Bottleneck, { Group });
