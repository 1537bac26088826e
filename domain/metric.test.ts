import { expect, test } from 'vitest';
import { ledgerOf, metrics } from './metric';

test.each(Object.entries(metrics))(
  '%s has a place where its records are listed once its ledger stands',
  (metric, is) => {
    expect(ledgerOf(metric) !== null).toBe(is === 'ledger');
  },
);
