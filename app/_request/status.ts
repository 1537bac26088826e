import type { RefusalKind } from '@/domain/refusal';

/** The HTTP status of a refusal that is no page. */
export const statuses: Record<RefusalKind, number> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  busy: 507,
};
