/** Where the simulated clouds' pages are, as `yarn test:e2e` starts them. */
export const cloudPages = `http://localhost:${
  process.env.SIMULATOR_HTTP_PORT ?? 8480
}`;
