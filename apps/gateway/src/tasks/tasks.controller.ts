import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import { Apology, Decision, Resolution } from './bodies';
import { UndoPreviewView } from '../undo/undo-preview-view';
import { UndoPreviews } from '../undo/undo-previews';
import { Tasks } from './tasks.service';
import { TaskDetail } from './views/task-detail';
import { TaskFacts } from './views/task-facts';
import { TaskPage, TaskView } from './views/task-view';

const version = (task: TaskView): number => task.version;

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: Tasks,
    private readonly previews: UndoPreviews,
  ) {}

  @Get()
  @Route({ permission: 'task.list', summary: 'Open tasks of my unit, oldest first', answers: TaskPage, paged: true })
  list(@Called() call: Call): Promise<TaskPage> {
    return this.tasks.list(call);
  }

  @Get(':taskId')
  @Route({ permission: 'task.read', summary: 'One task, with its version as ETag', answers: TaskDetail, version })
  show(@Called() call: Call): Promise<TaskDetail> {
    return this.tasks.show(call);
  }

  @Get(':taskId/facts')
  @Route({ permission: 'task.read-facts', summary: 'The declaration behind an open task', answers: TaskFacts })
  facts(@Called() call: Call): Promise<TaskFacts> {
    return this.tasks.facts(call);
  }

  @Get(':taskId/undo-preview')
  @Route({
    permission: 'task.read',
    summary: 'What a refusal would undo, in what order, and what would stand (I.2)',
    answers: UndoPreviewView,
    choices: { decision: ['refuse'] },
  })
  undoPreview(@Called() call: Call): Promise<UndoPreviewView> {
    return this.previews.ofRefusal(call);
  }

  @Post(':taskId/claim')
  @Route({ permission: 'task.claim', summary: 'Take a task', answers: TaskView, keyed: true, version })
  claim(@Called() call: Call): Promise<TaskView> {
    return this.tasks.claim(call);
  }

  @Post(':taskId/release')
  @Route({ permission: 'task.release', summary: 'Give a task back', answers: TaskView, keyed: true, version })
  release(@Called() call: Call): Promise<TaskView> {
    return this.tasks.release(call);
  }

  @Post(':taskId/decision')
  @Route({
    permission: 'task.decide',
    summary: 'Decide a review',
    answers: TaskView,
    body: Decision,
    keyed: true,
    matched: true,
    version,
  })
  decide(@Called() call: Call<Decision>): Promise<TaskView> {
    return this.tasks.decide(call);
  }

  @Post(':taskId/resolution')
  @Route({
    permission: 'task.resolve',
    summary: 'Settle what the engine could not',
    answers: TaskView,
    body: Resolution,
    keyed: true,
    matched: true,
    version,
  })
  resolve(@Called() call: Call<Resolution>): Promise<TaskView> {
    return this.tasks.resolve(call);
  }

  @Post(':taskId/apology')
  @Route({
    permission: 'task.apologise',
    summary: 'Apologise to the citizen and give a new date, once per step (RB-15)',
    answers: TaskView,
    body: Apology,
    keyed: true,
    matched: true,
    version,
  })
  apologise(@Called() call: Call<Apology>): Promise<TaskView> {
    return this.tasks.apologise(call);
  }
}
