export * from './dates';
export * from './errors';
export * from './ids';
export * from './masks';
export * from './messages';
export * from './password-rules';
export * from './permissions';
