export type Settings = Record<string, string>;

/** Sized for two cores shared with the web server; durable, reachable only from this machine. */
const defaults: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  huge_pages: 'off',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

export function serverArguments(data: string, port: number, settings: Settings): string[] {
  const all = { ...defaults, ...settings, port: `${port}` };
  return ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
