/** Who acts, and who may do what: one table, deny by default. */
export { isRole, personOf, roles, type Actor, type Role } from './actor';
export {
  judge,
  mayAttempt,
  permissions,
  policy,
  type Permission,
  type Scope,
  type Subject,
  type Verdict,
} from './policy';
