import { keepsTheLedger } from '../ledger.contract';
import { MemoryStorage } from './memory-storage';

describe('the ledger in memory', () => keepsTheLedger(() => Promise.resolve(new MemoryStorage())));
