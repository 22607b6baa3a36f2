/** How many agency calls a case makes, and which may run beside each other: counted from one of our own cases. */
export interface Shape {
  /** One after the other, once the officer has decided. */
  root: number;
  /** Then beside each other, each so many one after the other. */
  branches: number[];
}

export const callsIn = ({ root, branches }: Shape): number => branches.reduce((sum, calls) => sum + calls, root);
