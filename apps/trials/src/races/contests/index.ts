import type { Race } from '../race';
import { answerRaces } from './answers';
import { citizenRaces } from './citizen';
import { officerRaces } from './officers';

export const races: Race[] = [...officerRaces, ...citizenRaces, ...answerRaces];
