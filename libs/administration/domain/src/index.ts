export * from './unit-life-cycle';
export * from './validate-unit';
