import { cut, findChange, newWards } from '../changes';
import { eveOfReform, reform } from '../period';
import type { Commune, District } from '../place';
import { newList, oldList } from '../sources';
import type { NewCommune, OldCommune, OldDistrict } from './rows';

export const toDistrict = ({ code, name, province }: OldDistrict): District => ({
  level: 'district',
  code,
  name,
  province,
  validTo: eveOfReform,
  source: oldList,
});

export const toOldCommune = ({ code, name, district }: OldCommune, province: string): Commune => ({
  level: 'commune',
  code,
  name,
  kind: kindOf(name),
  province,
  district,
  validTo: eveOfReform,
  source: oldList,
});

export const toNewCommunes = ({ code, name, province }: NewCommune): Commune[] => {
  const first: Commune = {
    level: 'commune',
    code,
    name,
    kind: kindOf(name),
    province,
    validFrom: reform,
    source: newList,
  };
  const change = findChange(newWards, first);
  return change ? cut(first, change, { name: name.replace(/^Xã/, 'Phường'), kind: 'ward' }) : [first];
};

const kinds = [
  ['Xã ', 'commune'],
  ['Phường ', 'ward'],
  ['Thị trấn ', 'town'],
  ['Đặc khu ', 'special-zone'],
] as const;

function kindOf(name: string): Commune['kind'] {
  const found = kinds.find(([prefix]) => name.startsWith(prefix));
  if (!found) throw new Error(`No kind of commune: ${name}`);
  return found[1];
}
