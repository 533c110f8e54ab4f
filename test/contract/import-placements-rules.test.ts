// `import placements`: placements held to the rules that hold in the graph, over both engines.
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { type Row, active, completed, placementsSetting, proposed } from './import-placements-setting.js';

eachDatabase((_engine, fresh) => {
  describe('import placements', () => {
    const { files, path, run, stored } = placementsSetting(fresh);

    it.each<[Row, string, string]>([
      [{ FTE: '0' }, 'FTE', 'fte-out-of-range'],
      [{ FTE: '0.000000000001' }, 'FTE', 'fte-out-of-range'],
      [{ FTE: '-1' }, 'FTE', 'out-of-range'],
      [{ Type: 'HOLIDAY' }, 'Type', 'not-one-of'],
      [{ 'Start date': '2026-02-30' }, 'Start date', 'not-a-date'],
      [{ 'Planned end date': '2026-03-01' }, 'Start date', 'end-not-after-start'],
      [{ 'Planned end date': '2026-04-01' }, 'Planned end date', 'under-minimum-length'],
      [{ 'Planned end date': '2028-12-31' }, 'Planned end date', 'over-maximum-length'],
      [{ Host: 'F1' }, 'Home', 'host-is-home'],
      [{ Type: 'LOAN' }, 'Type', 'organisations-do-not-fit-type'],
      [{ Host: 'D9' }, 'Host', 'host-not-open'],
      [{ Person: 'P1' }, 'Person', 'home-not-employer'],
      [{ Person: 'P2' }, 'Person', 'host-is-home'],
      [{ Person: 'P7' }, 'Person', 'reference-not-found'],
      [{ Host: 'D7' }, 'Host', 'reference-not-found'],
      [{ Scheme: 'OTHER' }, 'Scheme', 'reference-not-found'],
      [{ Post: 'POST9' }, 'Post', 'reference-not-found'],
      [{ Skills: 'cooking:EXPERT' }, 'Skills', 'reference-not-found'],
      [{ Skills: 'testing:AWARENESS' }, 'Skills', 'level-not-in-skill'],
      [{ Skills: 'testing' }, 'Skills', 'not-a-skill'],
      [{ Status: 'ACTIVE' }, 'Activated on', 'transition-not-allowed'],
      [{ 'Activated on': '2026-01-20' }, 'Activated on', 'transition-not-allowed'],
      [{ Status: 'VETTING' }, 'Status since', 'transition-not-allowed'],
      [{ 'Actual end date': '2026-01-20' }, 'Actual end date', 'transition-not-allowed'],
      [{ 'Proposed on': '2026-02-01' }, 'Proposed on', 'value-out-of-range'],
      [{ 'Conflicts screened on': '2026-02-01' }, 'Conflicts screened on', 'value-out-of-range'],
      [
        { 'Agreement reference': 'SEC/9', 'Agreement signed on': '2026-02-01' },
        'Agreement signed on',
        'value-out-of-range',
      ],
      [{ 'Agreement reference': 'SEC/9' }, 'Agreement signed on', 'missing'],
      [{ 'Recorded by': '' }, 'Recorded by', 'missing'],
      [{ 'Recorded by': 'NOBODY' }, 'Recorded by', 'reference-not-found'],
      [{ 'Start date': '2019-12-31', 'Planned end date': '2020-12-31' }, 'Scheme', 'scheme-not-open'],
      [
        { Status: 'VETTING', 'Status since': '2026-01-20' },
        'Conflicts screened on',
        'conflicts-not-screened',
      ],
    ])('refuses %j and keeps the good row beside it', async (change, column, rule) => {
      const report = await run({ ...proposed, Id: 'BAD', ...change }, completed);
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', column, rule],
      ]);
      expect(report).toMatchObject({ rejectedRows: 1, records: { placements: { inserted: 1 } } });
    });

    it.each<[Row, string, string]>([
      [{ 'Conflicts screened on': '' }, 'Conflicts screened on', 'conflicts-not-screened'],
      [
        { 'Agreement reference': '', 'Agreement signed on': '' },
        'Agreement signed on',
        'agreement-not-signed',
      ],
      [{ Clearance: '' }, 'Clearance', 'clearance-insufficient'],
      [{ Clearance: 'CTC', Post: 'POST1' }, 'Clearance', 'clearance-insufficient'],
      [{ 'Clearance expires': '2026-08-30' }, 'Clearance expires', 'clearance-lapses'],
      [{ 'Start date': '2026-02-01', 'Activated on': '2026-01-20' }, 'Start date', 'not-started'],
    ])('holds one under way to what activation asks for: %j', async (change, column, rule) => {
      expect(await run({ ...active, ...change })).toMatchObject({ rejectedRows: 1 });
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', column, rule],
      ]);
      // What was renewed on the way is not known of one that was extended.
      const extended = { ...active, ...change, Status: 'EXTENDED', 'Status since': '2026-01-10' };
      expect(await run(extended)).toMatchObject({ rejectedRows: rule === 'clearance-lapses' ? 0 : 1 });
    });

    it('takes one that has ended as it was, with a warning for what activation would have asked for', async () => {
      const report = await run({
        ...completed,
        'Agreement reference': '',
        'Agreement signed on': '',
        Clearance: '',
      });
      expect(report).toMatchObject({ rejectedRows: 0, records: { placements: { inserted: 1 } } });
      expect((files.warnings(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', 'Agreement signed on', 'agreement-not-signed'],
        ['2', 'Clearance', 'clearance-insufficient'],
      ]);
      expect(await run(completed)).toMatchObject({ warnings: {} });
    });

    it('refuses an early end without a reason and an end beyond the maximum', async () => {
      await run(
        { ...completed, Status: 'TERMINATED' },
        { ...completed, Id: 'PL3', 'Actual end date': '2026-02-28' },
        { ...completed, Id: 'PL4', Status: 'TERMINATED', 'End reason': 'Funding' },
      );
      expect((files.rejected(path) ?? []).map(([line, where, , what]) => [line, where, what])).toEqual([
        ['2', 'End reason', 'transition-not-allowed'],
        ['3', 'Actual end date', 'over-maximum-length'],
      ]);
      expect(await stored()).toMatchObject([{ public_id: 'PL4', end_reason: 'FUNDING' }]);
    });
  });
});
