import 'server-only';
import { pino } from 'pino';
import { env } from './env';

/** One event, one JSON line; never a password, a token or a telephone number. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie'],
});
