/** What we ask of the server; all else is PostgreSQL's default. Given on the command line, so it holds on every start. */
export const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  // Personal data must never reach a log. A failing statement's text, its parameters and the DETAIL line ("Key
  // (name)=(…) already exists") carry it, and so may the message itself ("invalid input syntax for …: "…""): the
  // client is told, the log is not. `log` leaves out errors of statements but keeps start, stop, recovery and crashes.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

export const settingFlags = () => Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
