import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('machine_client')
export class MachineClientEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) scopes!: string[];
  @Column('boolean', { name: 'covers_subtree' }) coversSubtree!: boolean;
  @Column('text') status!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
