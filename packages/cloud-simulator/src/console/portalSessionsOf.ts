import { SimulatorContext } from '../SimulatorContext';
import { PortalSessions } from './PortalSessions';

const sessions = new WeakMap<SimulatorContext, PortalSessions>();

/** The sessions that the sign-in and the access portal of one simulator share. */
export function portalSessionsOf(context: SimulatorContext): PortalSessions {
  const found =
    sessions.get(context) ?? new PortalSessions({ clock: context.clock });
  sessions.set(context, found);
  return found;
}
