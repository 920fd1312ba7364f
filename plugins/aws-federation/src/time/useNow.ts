import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';

const REFRESH_MILLISECONDS = 30_000;

/** The time, renewed every 30 seconds, so that "2 min ago" stays true. */
export function useNow(): DateTime {
  const [now, setNow] = useState(() => DateTime.now());

  useEffect(() => {
    const timer = setInterval(
      () => setNow(DateTime.now()),
      REFRESH_MILLISECONDS,
    );
    return () => clearInterval(timer);
  }, []);

  return now;
}
