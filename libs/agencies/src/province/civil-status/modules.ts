import { birthFields, deathFields, type Field } from './fields';

/** One of the two linked dossiers that go through a province. */
export interface Module {
  name: 'LTKS' | 'LTKT';
  fields: readonly Field[];
  /** Of our result: what the number of the issued paper is called. */
  paperNumber: 'certificateNumber' | 'extractNumber';
  /** Of theirs: the paper itself, base64; never carried on (RE-04). */
  paper: 'giayKhaiSinh' | 'giayKhaiTu';
  /** Result kinds seen (domain B.11). */
  paperKind: string;
}

const modules: Record<string, Module> = {
  register: {
    name: 'LTKS',
    fields: birthFields,
    paperNumber: 'certificateNumber',
    paper: 'giayKhaiSinh',
    paperKind: 'KQ.G15.000031',
  },
  'register-death': {
    name: 'LTKT',
    fields: deathFields,
    paperNumber: 'extractNumber',
    paper: 'giayKhaiTu',
    paperKind: 'KQ.G15.000034',
  },
};

/** Undefined for intents that do not go through a province: corrections and annulments are procedures of their own. */
export const findModule = (intent: string): Module | undefined =>
  Object.hasOwn(modules, intent) ? modules[intent] : undefined;

/** The intent behind `LTKS` or `LTKT`. */
export const findIntent = (module: unknown): string | undefined =>
  Object.keys(modules).find((intent) => modules[intent]!.name === module);
