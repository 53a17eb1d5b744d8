export { Registry1764000004000 } from './migrations/1764000004000-registry';

export const registryEntities = [];
export const registryResolvers = [];
