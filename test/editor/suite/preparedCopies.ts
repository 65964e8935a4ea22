/** Copies of the workspace `articles` that are in the workspace folder before the window opens. */
export const preparedCopies = ['changed-on-disk', 'contract-deleted'] as const;
