import { UnitEntity, UnitGroupEntity } from '@gongwei/platform-tenancy';
import { AccountEntity } from './account/account.entity';
import { SessionResolver } from './session/session.resolver';
import { UnitResolver } from './unit/unit.resolver';

export const administrationEntities = [UnitEntity, UnitGroupEntity, AccountEntity];
export const administrationResolvers = [UnitResolver, SessionResolver];
