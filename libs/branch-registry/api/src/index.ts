import { ApprovalResolver } from './approval/approval.resolver';
import { DashboardResolver } from './dashboard/dashboard.resolver';
import { ElectionResolver } from './election/election.resolver';
import { MemberEntity } from './member/member.entity';
import { MemberResolver } from './member/member.resolver';
import { OrganisationAdjustmentEntity, OrganisationEntity } from './organisation/organisation.entity';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { MergeOrganisationsResolver, OrganisationHistoryResolver, SplitOrganisationResolver } from './organisation-change/organisation-change.resolver';
import { PostResolver } from './post/post.resolver';
import { SearchResolver } from './search/search.resolver';
import { StructureResolver } from './structure/structure.resolver';
import { TermExtensionResolver } from './term-extension/term-extension.resolver';
import { TransferEntity } from './transfer/transfer.entity';
import { TransferResolver } from './transfer/transfer.resolver';
import { UnitHealthResolver } from './unit-health/unit-health.resolver';

export { APPROVAL_PAPERS, approvalPaper } from './approval/approval-paper';
export { memberExport } from './export/member-export';
export { organisationExport } from './export/organisation-export';
export { memberImport } from './member-import/member-import';
export { Elections1764000012000 } from './migrations/1764000012000-elections';
export { Approvals1764000011000 } from './migrations/1764000011000-approvals';
export { expireTransfers } from './transfer/expire-transfers';
export { Transfers1764000009000 } from './migrations/1764000009000-transfers';
export { Registry1764000004000 } from './migrations/1764000004000-registry';
export { OrganisationHistory1764000008000 } from './migrations/1764000008000-organisation-history';

export const registryEntities = [OrganisationEntity, OrganisationAdjustmentEntity, MemberEntity, TransferEntity, ApprovalResolver];
export const registryResolvers = [OrganisationResolver, OrganisationHistoryResolver, MergeOrganisationsResolver, SplitOrganisationResolver, MemberResolver, PostResolver, TransferResolver, StructureResolver, DashboardResolver, UnitHealthResolver, SearchResolver, ElectionResolver, TermExtensionResolver, ApprovalResolver];
