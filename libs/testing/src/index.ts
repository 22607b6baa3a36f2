export { throwAwayPostgres, type ThrowAwayPostgres } from './throw-away-postgres';
