/** Source attributes by name; empty ones are left out. */
export type Attributes = Record<string, string | undefined>;
