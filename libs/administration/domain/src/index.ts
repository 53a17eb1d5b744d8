export * from './messages';
export * from './unit-import';
export * from './unit-life-cycle';
export * from './validate-unit';
