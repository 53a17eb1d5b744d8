// Who may know whom, as written under "The house" in docs: dependencies point one way, and features meet only in the apps.
const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const PURE = ['type:kernel', 'type:engine', 'type:domain'];

/** Options of @nx/enforce-module-boundaries. */
export const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  depConstraints: [
    only('type:kernel'),
    only('type:engine', 'type:kernel'),
    only('type:domain', 'type:kernel', 'type:engine'),
    only('type:platform', 'type:platform', 'type:kernel'),
    only('type:ui', 'type:kernel'),
    only('type:api', 'type:platform', ...PURE),
    only('type:portal', 'type:ui', ...PURE),
    only('side:api', 'type:api', 'type:platform', ...PURE),
    only('side:portal', 'type:portal', 'type:ui', ...PURE),
    only('type:tool'),
    only('scope:administration', 'scope:administration', 'scope:platform', 'scope:shared'),
    only('scope:branch-registry', 'scope:branch-registry', 'scope:platform', 'scope:shared'),
    only('scope:notices', 'scope:notices', 'scope:platform', 'scope:shared'),
    only('scope:platform', 'scope:platform', 'scope:shared'),
    only('scope:shared', 'scope:shared'),
    only('scope:app', '*'),
    only('scope:tools'),
  ],
};
