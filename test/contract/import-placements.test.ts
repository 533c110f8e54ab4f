// `import placements`: placements as they stand, over both engines.
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { active, completed, placementsSetting } from './import-placements-setting.js';

eachDatabase((_engine, fresh) => {
  describe('import placements', () => {
    const { files, path, run, stored, database } = placementsSetting(fresh);

    it('keeps placements with what follows from their days, and the steps that the return tells of', async () => {
      const report = await run(active, completed);
      expect(report).toMatchObject({
        read: 2,
        rejectedRows: 0,
        records: { placements: { inserted: 2 }, 'skills brought': { inserted: 1 } },
      });
      expect(await stored()).toMatchObject([
        {
          public_id: 'PL1',
          type: 'INWARD_SECONDMENT',
          person_id: 'X1',
          home_firm_id: 'F1',
          home_department_id: null,
          host_department_id: 'D2',
          region: 'LONDON',
          fte: 0.6,
          end_date: '2026-08-31',
          maximum_end_date: '2027-08-31',
          status: 'ACTIVE',
          status_since: '2025-09-02 00:00:00.000',
          is_live: 1,
          days_to_active: 84,
          agreement_reference: 'SEC/1',
          host_cost_share: 0.5,
          annual_cost: 9_800_000,
          vetting_level: 3,
          vetting_confirmed_on: '2025-09-02',
          supplier_relationship_id: 'D2.F1',
          version: 2,
        },
        {
          public_id: 'PL2',
          type: 'LOAN',
          end_date: '2025-01-15',
          status: 'COMPLETED',
          is_live: 0,
          supplier_relationship_id: null,
          version: 3,
        },
      ]);
      const steps = await database()
        .reads.selectFrom('placement_transition')
        .select(['from_status', 'to_status', 'happened_at', 'actor_person_id'])
        .orderBy('placement_id', 'desc')
        .orderBy('replaced_version')
        .limit(3)
        .execute();
      expect(steps).toEqual([
        {
          from_status: null,
          to_status: 'PROPOSED',
          happened_at: '2024-01-05 00:00:00.000',
          actor_person_id: 'P1',
        },
        {
          from_status: 'PROPOSED',
          to_status: 'ACTIVE',
          happened_at: '2024-02-01 00:00:00.000',
          actor_person_id: 'P1',
        },
        {
          from_status: 'ACTIVE',
          to_status: 'COMPLETED',
          happened_at: '2025-01-15 00:00:00.000',
          actor_person_id: 'P1',
        },
      ]);
    });

    it('changes nothing when the same file comes again, and follows what changed', async () => {
      await run(active, completed);
      const nothing = { inserted: 0, updated: 0, removed: 0 };
      expect((await run(active, completed)).records).toMatchObject({
        placements: { ...nothing, unchanged: 2 },
        'skills brought': { ...nothing, unchanged: 1 },
      });
      const next = await run({ ...active, FTE: '0.5', Skills: 'testing:WORKING' });
      expect(next.records).toMatchObject({ placements: { updated: 1 }, 'skills brought': { updated: 1 } });
      expect((await stored())[0]).toMatchObject({ fte: 0.5, version: 2 });
    });

    it('never undoes what was changed through the graph', async () => {
      await run(active);
      await database().write((transaction) =>
        transaction
          .updateTable('placement')
          .set({ version: 3, successor_id: 7 })
          .where('public_id', '=', 'PL1')
          .execute(),
      );
      expect(await run(active)).toMatchObject({ rejectedRows: 0, records: { placements: { unchanged: 1 } } });
      expect(await run({ ...active, FTE: '0.1' })).toMatchObject({
        rejections: { 'changed-in-the-graph': 1 },
      });
      expect((await stored())[0]).toMatchObject({ fte: 0.6, version: 3 });
    });

    it('adds up a person’s time, over the file and over what was there', async () => {
      await run(active);
      const report = await run(
        { ...active, Id: 'PL5', FTE: '0.4' },
        { ...active, Id: 'PL6', FTE: '0.1' },
        {
          ...active,
          Id: 'PL7',
          'Start date': '2026-10-01',
          'Planned end date': '2027-01-31',
          Status: 'Approved',
          'Activated on': '',
          'Status since': '2025-07-01',
          FTE: '1',
        },
      );
      expect(report).toMatchObject({ rejectedRows: 1, records: { placements: { inserted: 2 } } });
      expect(files.rejected(path)).toEqual([['3', 'FTE', '0.1', 'fte-exceeded']]);
    });
  });
});
