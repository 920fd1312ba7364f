const day = 24 * 60 * 60 * 1000;

/**
 * Takes the time of this process into the test's hand. It goes on by itself, and jumps
 * when it is told; timers stay real, so requests and waits do as always.
 */
export function takeClock() {
  jest.useFakeTimers({
    advanceTimers: true,
    doNotFake: [
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
  return {
    /** To so many days before a time; negative is after it. */
    moveToDaysBefore(days: number, time: string) {
      jest.setSystemTime(new Date(time).getTime() - days * day);
    },
    /** A number is milliseconds since 1970. */
    moveTo(time: Date | number) {
      jest.setSystemTime(time);
    },
    giveBack() {
      jest.useRealTimers();
    },
  };
}

/** The time of this process in a test's hand. */
export type TakenClock = ReturnType<typeof takeClock>;
