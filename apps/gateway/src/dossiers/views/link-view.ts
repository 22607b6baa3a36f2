import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dossier } from '@lienthong/dossier';

const kinds = ['corrects', 'annuls'] as const;

/** Another dossier that corrects or annuls an act of this one (RI-03, RI-05). */
export class LinkView {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only when you may see it' })
  dossierId?: string;

  @ApiProperty({ enum: kinds })
  kind!: (typeof kinds)[number];

  @ApiProperty({ description: 'The step whose act is concerned' })
  step!: string;

  @ApiProperty({
    enum: ['open', 'divergent', 'settled'],
    description: '`divergent`: decided, but not every agency has confirmed the change',
  })
  status!: string;
}

/** The dossier whose act this one corrects or annuls. */
export class LinkedToView {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only when you may see it' })
  dossierId?: string;

  @ApiProperty({ enum: kinds })
  kind!: (typeof kinds)[number];

  @ApiProperty()
  step!: string;
}

export const linkedIdsOf = ({ links = {}, plan }: Dossier): string[] => [
  ...Object.keys(links),
  ...(plan.linked ? [plan.linked.dossierId] : []),
];

export function toLinks({ links = {}, plan }: Dossier, visible: ReadonlySet<string>) {
  const told = (dossierId: string) => (visible.has(dossierId) ? { dossierId } : {});
  const items = Object.entries(links).map(([id, { kind, step, status }]): LinkView => ({
    ...told(id),
    kind,
    step,
    status,
  }));
  const { linked } = plan;
  return {
    ...(items.length > 0 && { links: items }),
    ...(items.some(({ status }) => status === 'divergent') && { divergent: true }),
    ...(linked && { linkedTo: { ...told(linked.dossierId), kind: linked.kind, step: linked.step } }),
  };
}
