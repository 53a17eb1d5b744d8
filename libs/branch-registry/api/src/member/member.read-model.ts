import { forbidden, maskIdNumber, maskPhone, normaliseIdNumber, normalisePhone } from '@gongwei/kernel';
import { seesPersonalData, type RequestContext } from '@gongwei/platform-database';
import { BooleanFilter, DateFilter, DateTimeFilter, enumFilter, ExactFilter, IDFilter, IntFilter, readModel, StringFilter, type SqlType } from '@gongwei/platform-graphql';
import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DevelopmentState } from '../development/development.types';
import { OUTLOOK_STATE } from '../development/outlook-state';
import { beginsWith, containing, soundTyped, TODAY, underOrganisation } from '../sql';
import { Gender, MemberStatus } from './member.enums';
import { boundTo } from './member-fields';

interface Sealed {
  __id: string;
  __tenant: string;
  __idNumber: Buffer;
  __phone: Buffer | null;
}
const KEY = { __id: 'm.id', __tenant: 'm.tenant_id' };
const JOINED_MONTH = 'extract(month from m.joined_on)::int';
export const PHONE_TAIL = /^\d{4}$/;
const AGE = `extract(year from age(${TODAY}, m.birth_date))::int`;
/** A name as `maskName` of the kernel shows it: 张小明 → 张**. */
export const MASKED_NAME = "(left(m.name, 1) || coalesce(nullif(regexp_replace(substr(m.name, 2), '[^·]', '*', 'g'), ''), '*'))";
/** 年轻干部 (config): up to this age. */
const YOUNG_CADRE_AGE = 40;

export const memberModel = readModel({
  name: 'Member',
  table: 'member m',
  tenant: 'm.tenant_id',
  id: 'm.id',
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  fields: {
    id: { sql: 'm.id', type: 'uuid', filter: IDFilter },
    unitId: { sql: 'm.tenant_id', type: 'uuid', filter: IDFilter },
    organisationId: { sql: 'm.organisation_id', type: 'uuid', filter: IDFilter },
    name: { sql: 'm.name', masked: MASKED_NAME, type: 'text', filter: StringFilter, order: true },
    gender: { sql: 'm.gender', type: 'text', filter: enumFilter('Gender', Gender), order: true },
    ethnicity: { sql: 'm.ethnicity', type: 'text', filter: StringFilter, order: true },
    birthDate: { sql: 'm.birth_date', masked: "date_trunc('year', m.birth_date)::date", type: 'date', filter: DateFilter, order: true },
    age: { sql: AGE, type: 'int', filter: IntFilter },
    idNumberMasked: { needs: { ...KEY, __idNumber: 'm.id_number' }, value: (row: Sealed, context: RequestContext) => maskIdNumber(context.cipher.decrypt(row.__idNumber, boundTo(row.__tenant, row.__id, 'id-number'))) },
    phoneMasked: { needs: { ...KEY, __phone: 'm.phone' }, value: (row: Sealed, context: RequestContext) => (row.__phone ? maskPhone(context.cipher.decrypt(row.__phone, boundTo(row.__tenant, row.__id, 'phone'))) : null) },
    // Found only whole, through the blind index; never read through these.
    idNumber: { sql: 'm.id_number_index', type: 'bytea', filter: ExactFilter, hidden: true, toParameter: (value: string, context) => index(context, normaliseIdNumber(value), 'id-number') },
    phone: { sql: 'm.phone_index', type: 'bytea', filter: ExactFilter, hidden: true, toParameter: (value: string, context) => index(context, normalisePhone(value), 'phone') },
    education: { sql: 'm.education', type: 'text', filter: StringFilter, order: true, nullable: true },
    jobTitle: { sql: 'm.job_title', type: 'text', filter: StringFilter },
    rank: { sql: 'm.rank', type: 'text', filter: StringFilter },
    // The day within its month: the order of a month's political birthdays.
    joinedDay: { sql: 'extract(day from m.joined_on)::int', type: 'int', order: true, nullable: true, hidden: true },
    developmentEarliestOn: { sql: '(select d.earliest_on from development_outlook d where d.tenant_id = m.tenant_id and d.member_id = m.id)', type: 'date', order: true, nullable: true, hidden: true },
    joinedOn: { sql: 'm.joined_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    becameFullOn: { sql: 'm.became_full_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    status: { sql: 'm.status', type: 'text', filter: enumFilter('MemberStatus', MemberStatus), order: true },
    isLeader: { sql: 'm.is_leader', type: 'boolean', filter: BooleanFilter },
    isFloating: { sql: 'm.is_floating', type: 'boolean', filter: BooleanFilter },
    isYoungCadre: { sql: `(${AGE} <= ${YOUNG_CADRE_AGE})`, type: 'boolean', filter: BooleanFilter },
    isRetired: { sql: 'm.is_retired', type: 'boolean', filter: BooleanFilter },
    leftOn: { sql: 'm.left_on', type: 'date', filter: DateFilter, order: true, nullable: true },
    leaveReason: { sql: 'm.leave_reason', type: 'text' },
    version: { sql: 'm.version', type: 'int' },
    createdAt: { sql: 'm.created_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
    updatedAt: { sql: 'm.updated_at', type: 'timestamptz', filter: DateTimeFilter, order: true },
  },
  relations: { unit: [], organisation: ['organisationId'], posts: [], politicalBirthdays: [], development: ['status', 'birthDate', 'joinedOn'] },
  conditions: {
    underOrganisationId: { type: () => GraphQLID, description: '此党组织及其下级 in this organisation or any beneath it', condition: (id: string, parameter) => underOrganisation('m', id, parameter) },
    search: { type: () => GraphQLString, description: '姓名、全拼或首字母、手机后四位、党组织简称 name, how it sounds (full pinyin or initials from the start), last four digits of the phone, or part of the short name of the organisation', condition: memberSearch },
    joinedInMonth: {
      type: () => GraphQLInt,
      description: '入党月份，1 至 12 joined in this month of whatever year',
      condition: (month: number, parameter) => `${JOINED_MONTH} = ${parameter(month, 'int')}`,
    },
    developmentState: {
      type: () => DevelopmentState,
      description: '发展进度 where somebody on the way stands today',
      condition: (state: DevelopmentState) => `m.status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY') and ${state === DevelopmentState.UNRECORDED ? 'not ' : ''}exists (select 1 from development_outlook d where d.tenant_id = m.tenant_id and d.member_id = m.id${state === DevelopmentState.UNRECORDED ? '' : ` and ${OUTLOOK_STATE[state]}`})`,
    },
  },
});

type AddParameter = (value: unknown, type: SqlType) => string;

/** Whom a text finds: letters are taken as the sound of a name, four digits as the end of a phone, anything else as part of a name or of an organisation's. @throws FORBIDDEN */
export function memberSearch(value: string, parameter: AddParameter, context: RequestContext): string {
  return bySoundOrTail(value, parameter, context) ?? (manyLetters(value) ? `${named(value, parameter)} or (m.tenant_id, m.organisation_id) in (select o.tenant_id, o.id from organisation o where o.short_name like ${parameter(containing(value), 'text')})` : named(value, parameter));
}

/** As {@link memberSearch}, where organisations are found beside people: those of an organisation would bury it. @throws FORBIDDEN */
export const personSearch = (value: string, parameter: AddParameter, context: RequestContext): string => bySoundOrTail(value, parameter, context) ?? named(value, parameter);

const named = (value: string, parameter: AddParameter): string => `m.name like ${parameter(containing(value), 'text')}`;
/** One character is in the name of half of all organisations. */
const manyLetters = (value: string): boolean => [...value.trim()].length > 1;

function bySoundOrTail(value: string, parameter: AddParameter, context: RequestContext): string | null {
  requirePersonalData(context);
  const sound = soundTyped(value);
  if (sound) return `${beginsWith('m.name_initials', sound, parameter)} or ${beginsWith('m.name_pinyin', sound, parameter)}`;
  if (PHONE_TAIL.test(value.trim())) return `m.phone_tail_index = ${parameter(context.cipher.blindIndex(value.trim(), 'phone-tail'), 'bytea')}`;
  return null;
}

/** Where nobody's name or number is shown, nobody is looked for by them either. @throws FORBIDDEN */
function requirePersonalData(context: RequestContext): void {
  if (!seesPersonalData(context)) throw forbidden('member.personalData');
}

function index(context: RequestContext, value: string, kind: 'id-number' | 'phone'): Buffer {
  requirePersonalData(context);
  return context.cipher.blindIndex(value, kind);
}
