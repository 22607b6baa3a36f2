import { requestId } from '../request-key';
import { Problem } from '../problem';
import type { Decide } from './command';
import { known, nameOf } from './requests';

/** An agency's word on an undo; late or repeated words change nothing. */
export const recordUndo: Decide<'recordUndo'> = (dossier, command, at) => {
  const request = known(dossier, command);
  if (request instanceof Problem) return request;
  if (request.undo !== 'owed') return [];
  const name = nameOf(request);
  const id = requestId(name);
  if (command.answer !== 'failed')
    return [
      {
        id: `${id}/undo/${command.answer}/${request.undosFailed + 1}`,
        type: 'UndoAnswered',
        at,
        data: { ...name, answer: command.answer },
      },
    ];
  return [
    { id: `${id}/undo/failed/${request.undosFailed + 1}`, type: 'UndoFailed', at, data: { ...name, why: command.why } },
  ];
};
