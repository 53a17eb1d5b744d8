import { DashboardResolver } from './dashboard/dashboard.resolver';
import { MemberEntity } from './member/member.entity';
import { MemberResolver } from './member/member.resolver';
import { OrganisationAdjustmentEntity, OrganisationEntity } from './organisation/organisation.entity';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { PostResolver } from './post/post.resolver';
import { SearchResolver } from './search/search.resolver';
import { StructureResolver } from './structure/structure.resolver';
import { UnitHealthResolver } from './unit-health/unit-health.resolver';

export { memberExport } from './export/member-export';
export { organisationExport } from './export/organisation-export';
export { memberImport } from './member-import/member-import';
export { Approvals1764000011000 } from './migrations/1764000011000-approvals';
export { Registry1764000004000 } from './migrations/1764000004000-registry';

export const registryEntities = [OrganisationEntity, OrganisationAdjustmentEntity, MemberEntity];
export const registryResolvers = [OrganisationResolver, MemberResolver, PostResolver, StructureResolver, DashboardResolver, UnitHealthResolver, SearchResolver];
