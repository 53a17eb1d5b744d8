export * from './unit.entity';
export * from './unit.types';
export * from './unit.read-model';
