import { today } from '@gongwei/kernel';
import { idNumber } from '../src/cli/demo/personal-numbers';
import type { AuditedOperation } from './audited-operations';
import type { CityFixture, UnitFixture } from './city';
import type { Credentials } from './client';

type Send = (who: Promise<Credentials>, operation: string, type: string, input: object, selection: string) => Promise<any>;

/** The transfers of membership, each on a member of its own. */
export function auditedTransfers(city: CityFixture, unit: UnitFixture, send: Send, admin: () => Promise<Credentials>, REASON: string): AuditedOperation[] {
  const member = (): Promise<string> => city.addMember(unit.id, unit.organisations.first, '转接');
  const request = async (to: object = { otherSide: '某省直机关工委' }): Promise<{ id: string; version: number }> =>
    (await send(admin(), 'requestTransfer', 'RequestTransferInput', { memberId: await member(), reason: REASON, ...to }, 'transfer { id version }')).transfer;
  const issue = async (to?: object): Promise<{ id: string; version: number }> => (await send(admin(), 'issueTransfer', 'IssueTransferInput', await request(to), 'transfer { id version }')).transfer;
  /** From another unit to this one. */
  const incoming = async (): Promise<{ id: string; version: number }> => {
    const other = await city.unit(`T${unit.mark.length}${city.write.serial()}`, '转');
    const who = (): Promise<Credentials> => city.login(other.id, ['UNIT_ADMIN']);
    const code = await city.write.codeOf(unit.id);
    const { transfer } = await send(who(), 'requestTransfer', 'RequestTransferInput', { memberId: other.members[0], unitCode: code, reason: REASON }, 'transfer { id version }');
    return (await send(who(), 'issueTransfer', 'IssueTransferInput', { id: transfer.id, version: transfer.version }, 'transfer { id version }')).transfer;
  };
  const here = (target: string): { tenant: string; target: string } => ({ tenant: unit.id, target });
  const person = (serial: number): object => ({ name: '周武', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', status: 'APPLICANT', organisationId: unit.organisations.first, idNumber: idNumber('1990-03-07', false, serial) });
  return [
    { operation: 'requestTransfer', targetType: 'MembershipTransfer', changes: ['transferKind', 'targetUnit'], reason: REASON, run: async () => here((await request()).id) },
    { operation: 'issueTransfer', targetType: 'MembershipTransfer', changes: ['transferStatus', 'letterNo', 'validUntil', 'targetUnit'], run: async () => here((await issue()).id) },
    {
      operation: 'receiveTransfer', targetType: 'MembershipTransfer', changes: ['transferStatus', 'organisation', 'sourceUnit'],
      run: async () => { const one = await incoming(); await send(admin(), 'receiveTransfer', 'ReceiveTransferInput', { ...one, organisationId: unit.organisations.second }, 'member { id }'); return here(one.id); },
    },
    {
      operation: 'returnTransfer', targetType: 'MembershipTransfer', changes: ['transferStatus'], reason: REASON,
      run: async () => { const one = await incoming(); await send(admin(), 'returnTransfer', 'ReturnTransferInput', { ...one, reason: REASON }, 'transfer { id }'); return here(one.id); },
    },
    {
      operation: 'withdrawTransfer', targetType: 'MembershipTransfer', changes: ['transferStatus'], reason: REASON,
      run: async () => { const one = await request(); await send(admin(), 'withdrawTransfer', 'WithdrawTransferInput', { ...one, reason: REASON }, 'transfer { id }'); return here(one.id); },
    },
    {
      operation: 'recordTransferSlip', targetType: 'MembershipTransfer', changes: ['transferStatus', 'leftOn', 'slipNo'],
      run: async () => { const one = await issue(); await send(admin(), 'recordTransferSlip', 'RecordTransferSlipInput', { ...one, receivedOn: today(), slipNo: '回执8' }, 'transfer { id }'); return here(one.id); },
    },
    {
      operation: 'transferWithinUnit', targetType: 'MembershipTransfer', changes: ['organisation'], reason: REASON,
      run: async () => here((await send(admin(), 'transferWithinUnit', 'TransferWithinUnitInput', { memberId: await member(), version: 1, organisationId: unit.organisations.second, reason: REASON }, 'transfer { id }')).transfer.id),
    },
    {
      operation: 'recordInwardTransfer', targetType: 'MembershipTransfer', changes: ['sourceUnit', 'letterNo', 'organisation'],
      run: async () => here((await send(admin(), 'recordInwardTransfer', 'RecordInwardTransferInput', { member: person(4_100), otherSide: '某省直机关工委', letterNo: '〔2026〕第8号', issuedOn: today() }, 'transfer { id }')).transfer.id),
    },
    {
      operation: 'askForTransfer', targetType: 'TransferAsk', changes: [], reason: REASON,
      run: async () => {
        const other = await city.unit(`Q${city.write.serial()}`, '问');
        const number = idNumber('1985-03-07', false, 4_200);
        await city.addMember(other.id, other.organisations.first, '被申请人', { idNumber: number });
        return here((await send(admin(), 'askForTransfer', 'AskForTransferInput', { name: '被申请人', idNumber: number, note: REASON }, 'ask { id }')).ask.id);
      },
    },
  ];
}
