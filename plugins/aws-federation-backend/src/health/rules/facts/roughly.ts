import { counted } from './counted';

/** A length of time in its largest unit that fits, for example `about 20 minutes`. */
export function roughly(seconds: number): string {
  const minutes = Math.max(Math.round(seconds / 60), 1);
  if (minutes < 120) return `about ${counted(minutes, 'minute')}`;
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? `about ${hours} hours`
    : `about ${Math.round(hours / 24)} days`;
}
