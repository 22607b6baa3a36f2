/** Every activity of every rival: no HTTP, no database, nothing. */
export const activities = {
  callAgency: async (): Promise<void> => undefined,
  writeLog: async (): Promise<void> => undefined,
  createTask: async (): Promise<void> => undefined,
  sendNotice: async (): Promise<void> => undefined,
};

export type Activities = typeof activities;
