/** The heart, pure: what happens to a dossier, what follows from it, and what is owed next. */
export * from './agenda';
export * from './carry-out';
export type { Command, CommandOf, CommandType } from './decide/command';
export { decide } from './decide/decide';
export * from './dossier';
export * from './events';
export { evolve, fold } from './evolve/evolve';
export * from './intents';
export * from './outcome';
export * from './problem';
export { react } from './react/react';
export * from './request-key';
export { nextDate } from './time/passed-dates';
export { isResult, messagesOf, versionOf, type Message, type Recipient } from './told/messages';
export { nationalStatus, statusStep, type NationalStatus } from './told/national-status';
export { noticesOf, type Notice, type NoticeKind } from './told/notices';
export { undoPolicy, type UndoRule } from './undo-policy';
export { previewUndo, type Undoing, type UndoPreview } from './undo-preview';
