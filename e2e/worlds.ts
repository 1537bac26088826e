/** Where scripts/served-world.ts serves what journeys are made in; a spec names its world with `test.use`. */
export const worlds = {
  /** The demo world on 30 September 2025: for what is only looked at. */
  demo: process.env['E2E_URL'] ?? 'http://127.0.0.1:3000',
  /** The same world on 31 December 2025: its last periods are over and empty, and journeys fill them. */
  yearsEnd: process.env['E2E_YEARS_END_URL'] ?? 'http://127.0.0.1:3000',
  /** The plan and the people on 31 December 2025, and nothing that anybody has done. */
  bare: process.env['E2E_BARE_URL'] ?? 'http://127.0.0.1:3000',
};
