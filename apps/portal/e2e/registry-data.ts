import { strToU8, zipSync } from 'fflate';
import type { Access } from './portal';

/** Unlike every other text of this run and earlier ones: tests add to a city that others look at as well. */
export const unique = (): string => `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`.toUpperCase();

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A sound ID number of a woman born on that day; the region is one the demo city does not use. */
export function idNumberOf(birthDate: string): string {
  const order = String(Math.floor(Math.random() * 500) * 2).padStart(3, '0');
  const first = `4201${String(Math.floor(Math.random() * 80) + 10)}${birthDate.replaceAll('-', '')}${order}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
  return first + '10X98765432'[sum % 11]!;
}

const FAMILY = '赵钱孙李周吴郑王冯陈';
const GIVEN = '安邦成德恩方国海家建康立明宁平启瑞思文熙';
const pick = (text: string): string => text[Math.floor(Math.random() * text.length)]!;
/** A name nobody of the demo city has: three given syllables. */
export const nameOf = (): string => pick(FAMILY) + pick(GIVEN) + pick(GIVEN) + pick(GIVEN);

export interface Branch { readonly id: string; readonly version: number; readonly shortName: string; readonly code: string }

/** The top organisation of the caller's unit. */
export async function topOf({ ask }: Access): Promise<Branch> {
  const answer = await ask<{ organisations: { nodes: Branch[] } }>('{ organisations(filter: { depth: { eq: 0 }, status: { eq: ACTIVE } }, first: 1) { nodes { id version shortName code } } }');
  return answer.organisations.nodes[0]!;
}

/** Sets up a branch through the API, for tests that are about something else. */
export async function newBranch({ ask }: Access, parentId: string, fields: object = {}): Promise<Branch> {
  const mark = unique();
  const input = { code: `T-${mark}`, name: `中共试验${mark}支部委员会`, shortName: `试验${mark}党支部`, kind: 'BRANCH', establishedOn: '2020-01-10', parentId, ...fields };
  const answer = await ask<{ createOrganisation: { organisation: Branch } }>('mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id version shortName code } } }', { input });
  return answer.createOrganisation.organisation;
}

/** Takes a branch out of the unit's tree again. */
export async function dissolve({ ask }: Access, id: string): Promise<void> {
  const { organisation } = await ask<{ organisation: { version: number; status: string } | null }>('query ($id: ID!) { organisation(id: $id) { version status } }', { id });
  if (organisation?.status !== 'ACTIVE') return;
  await ask('mutation ($input: CloseOrganisationInput!) { closeOrganisation(input: $input) { organisation { id } } }', { input: { id, version: organisation.version, effectiveOn: '2026-01-01', documentNo: '试验', reason: '试验结束' } });
}

/** Adds a full member through the API. */
export async function newMember({ ask }: Access, organisationId: string, fields: object = {}): Promise<{ id: string; name: string; idNumber: string }> {
  const input = { name: nameOf(), idNumber: idNumberOf('1988-05-20'), gender: 'FEMALE', ethnicity: '01', birthDate: '1988-05-20', status: 'FULL', joinedOn: '2010-06-01', becameFullOn: '2011-06-01', phone: '13900001234', organisationId, ...fields };
  const answer = await ask<{ createMember: { member: { id: string } } }>('mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id } } }', { input });
  return { id: answer.createMember.member.id, name: input.name, idNumber: input.idNumber };
}

/** Takes a member off the books again. */
export async function leave({ ask }: Access, id: string): Promise<void> {
  const { member } = await ask<{ member: { version: number; status: string } | null }>('query ($id: ID!) { member(id: $id) { version status } }', { id });
  if (member?.status !== 'FULL') return;
  await ask('mutation ($input: RecordMemberLeaveInput!) { recordMemberLeave(input: $input) { member { id } } }', { input: { id, version: member.version, status: 'LEFT', leftOn: '2026-01-01', reason: '试验结束' } });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet with nothing but texts, as somebody might fill in the template. */
export function workbook(rows: readonly (readonly string[])[]): { name: string; mimeType: string; buffer: Buffer } {
  const cells = rows.map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="党员" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`,
  };
  const buffer = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]))));
  return { name: '党员名册.xlsx', mimeType: `${SHEET}.sheet`, buffer };
}
