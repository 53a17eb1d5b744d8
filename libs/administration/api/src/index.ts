import { UnitEntity, UnitGroupEntity } from '@gongwei/platform-tenancy';
import { AccountEntity } from './account/account.entity';
import { AccountResolver } from './account/account.resolver';
import { AuditEntryResolver } from './audit-trail/audit-entry.resolver';
import { MachineClientEntity } from './machine-client/machine-client.entity';
import { MachineClientResolver } from './machine-client/machine-client.resolver';
import { RoleEntity } from './role/role.entity';
import { RoleResolver } from './role/role.resolver';
import { SavedViewResolver } from './saved-view/saved-view.resolver';
import { SessionResolver } from './session/session.resolver';
import { UnitResolver } from './unit/unit.resolver';

export { administrationSealedColumns } from './session/enrol-second-factor';
export { unitImport } from './unit-import/unit-import';
export { SavedViews1764000008500 } from './migrations/1764000008500-saved-views';
export { auditEntryExport } from './export/audit-entry-export';
export { unitExport } from './export/unit-export';

export const administrationEntities = [UnitEntity, UnitGroupEntity, AccountEntity, RoleEntity, MachineClientEntity];
export const administrationResolvers = [UnitResolver, SessionResolver, AccountResolver, RoleResolver, MachineClientResolver, AuditEntryResolver, SavedViewResolver];
