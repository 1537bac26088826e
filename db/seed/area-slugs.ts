/** Where the pages of the plan's areas are, with what it asks of all of them first. */
export const areaSlugs = [
  'general',
  'mechanism',
  'capacity',
  'social-forces',
  'elderly-care',
  'governance-assistance',
  'social-affairs',
  'child-care',
  'welfare-lottery',
] as const;
