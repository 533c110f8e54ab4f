// Ten posts in three departments, vacant, shared and left, for the tests of what callers see of posts.
import { fill, today } from './departments-fixture.js';

/**
 * Ten posts: P1 to P4 in Zoology (D1), P5 to P7 in its Aquarium (D2), P8 to P10 in Museums (D3).
 * P1 is shared, P2 vacant, P3 was left yesterday, P4 is left today, P5 begins tomorrow, P6 held by somebody unknown.
 */
export async function tenPosts(url: string): Promise<void> {
  await fill(url, async (rows) => {
    await rows.department(1, { name: 'Zoology' });
    await rows.department(2, { name: 'Aquarium' }, [1]);
    await rows.department(3, { name: 'Museums' });
    await rows.department(4, { name: 'Empty Office' });
    await rows.post(
      1,
      1,
      {
        title: 'Director of Órnithology',
        grade: 'SCS2',
        profession: 'POLICY',
        unit: 'Birds',
        published_holder_name: 'Ada Example',
        pay_floor: 9_000_000,
        pay_ceiling: 9_499_900,
        is_digital_leadership: 1,
        required_clearance: 3,
        version: 4,
      },
      [
        ['data-modelling', 'EXPERT', true],
        ['agile', null, false],
      ],
    );
    await rows.post(
      2,
      1,
      { title: 'Keeper', grade: 'G7', published_holder_name: 'Not Published', reports_to_id: 1, fte: 0.6 },
      [['agile', 'WORKING', true]],
    );
    await rows.post(3, 1, { title: 'Keeper', grade: 'EO', reports_to_id: 1 });
    await rows.post(4, 1, { title: 'Analyst', grade: 'G7', profession: 'STATISTICS', reports_to_id: 1 });
    await rows.post(5, 2, { title: 'Diver', grade: 'AO', reports_to_id: 4 });
    await rows.post(6, 2, { title: 'Curator', has_unnamed_holder: 1 });
    await rows.post(7, 2, { title: 'Diver', is_digital_leadership: 1, grade: 'SCS1' }, [
      ['agile', 'EXPERT', false],
    ]);
    await rows.post(8, 3, { title: 'Archivist', profession: 'KNOWLEDGE_AND_INFORMATION_MANAGEMENT' });
    await rows.post(9, 3, { title: 'Guide', grade: 'AA' });
    await rows.post(10, 3, { reference: 'R1', title: 'Head of Guides', grade: 'SCS3' });
    await rows.tenure(1, 1, 1, 'ann', '2024-01-01', null, 'JOB_SHARE');
    await rows.tenure(2, 1, 1, 'ben', '2025-01-01', null, 'JOB_SHARE');
    await rows.tenure(3, 3, 1, 'cat', '2020-01-01', '2026-06-29');
    await rows.tenure(4, 4, 1, 'dan', '2020-01-01', today);
    await rows.tenure(5, 5, 2, 'eve', '2026-07-01');
    await rows.tenure(6, 7, 2, 'cat', today);
    await rows.tenure(7, 8, 3, 'ann', '2026-01-01', null, 'PLACEMENT');
    await rows.tenure(8, 10, 3, 'fay', '2020-01-01', '2024-12-31');
    await rows.tenure(9, 10, 3, 'gus', '2025-01-01', '2025-12-31');
    await rows.tenure(10, 10, 3, 'fay', '2026-01-01', null, 'TEMPORARY_PROMOTION');
    await rows.tenure(11, 10, 3, 'fay', '2026-04-01');
  });
}
