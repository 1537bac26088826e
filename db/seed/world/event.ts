import type { PlainDate } from '@/domain/calendar';

/** When what is set up or held took place, by indicator and year; what is not here has not happened. */
const events: Readonly<Record<string, Readonly<Record<number, PlainDate>>>> = {
  '0.1.1': { 2023: '2023-04-18', 2024: '2024-03-12', 2025: '2025-03-20' },
  '3.1.1': { 2023: '2023-06-30', 2024: '2024-01-15', 2025: '2025-01-20' },
  '3.5.1': { 2024: '2024-03-28', 2025: '2025-02-26' },
  '4.1.1': { 2023: '2023-01-10', 2024: '2024-01-10', 2025: '2025-01-10' },
  '5.3.1': { 2024: '2024-11-08' },
};

export function eventOn(code: string, year: number): PlainDate | null {
  return events[code]?.[year] ?? null;
}
