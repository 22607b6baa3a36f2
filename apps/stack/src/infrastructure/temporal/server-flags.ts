import { DYNAMIC_CONFIG } from './dynamic-config';

export type TemporalPorts = { port: number; uiPort: number; httpPort: number; metricsPort: number };

export function serverFlags({
  database,
  ports,
  ui,
  namespace,
}: {
  database: string;
  ports: TemporalPorts;
  ui: boolean;
  namespace: string;
}): string[] {
  return [
    ...['server', 'start-dev', '--disable-config-file', '--disable-config-env', '--log-level', 'error'],
    ...['--db-filename', database, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
    ...[
      '--ip',
      '127.0.0.1',
      '--port',
      String(ports.port),
      '--http-port',
      String(ports.httpPort),
      '--metrics-port',
      String(ports.metricsPort),
    ],
    ...(ui ? ['--ui-port', String(ports.uiPort), '--ui-disable-news-fetch'] : ['--headless']),
    ...(namespace === 'default' ? [] : ['--namespace', namespace]),
    ...Object.entries(DYNAMIC_CONFIG).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ];
}
