import { World } from '../World';

/** Something that happens in life. */
export type Deed = (world: World) => Promise<unknown>;
