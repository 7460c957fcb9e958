import type { Id } from '../vocabulary/id.ts';

/**
 * Cards belong to the person, not to a case. Their records are kept under this id as if it were a case, so that they are
 * stored, taken back, backed up and merged like everything else. No list of cases shows it, because it has no provider.
 */
export const OWN_CARDS: Id = '0c0a4d50-0000-4000-8000-000000000000';
