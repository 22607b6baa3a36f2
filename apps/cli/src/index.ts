/** `lienthong`: the command line for those who run the system and those who audit it. */
export { verify } from './audit';
