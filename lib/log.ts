import 'server-only';
import { pino } from 'pino';
import { logLevel } from './env';

/** One event, one JSON line; never a password, a token or a telephone number. */
export const log = pino({
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie'],
});
