// `import organogram`: the junior return, and files that are neither, over both engines.
import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { lines } from './import-files.js';
import {
  junior,
  juniorHeader,
  organogramSetting,
  senior,
  seniorHeader,
} from './import-organogram-setting.js';

eachDatabase((_engine, fresh) => {
  describe('import organogram', () => {
    const { files, run, posts } = organogramSetting(fresh);

    it('makes posts of a junior return: full-time ones and one for the rest, under its senior posts', async () => {
      const paths = [
        files.file(
          'junior.csv',
          lines(
            juniorHeader,
            junior('1', 'EO', 'Caseworker', '2.6'),
            junior('1', 'EO', 'Caseworker', '1'),
            junior('9', 'Zone 3', 'Driver', '0.5'),
          ),
        ),
        files.file('senior.csv', lines(seniorHeader, senior({ ref: '1' }))),
      ];
      const [, report] = await run(paths);
      expect(report).toMatchObject({
        read: 3,
        records: { posts: { inserted: 5 } },
        warnings: { 'unknown-superior': 1, 'unknown-grade': 1 },
      });
      const [, ...juniors] = await posts();
      expect(
        juniors.map(({ title, grade, fte, superior, held, pay_floor }) => ({
          title,
          grade,
          fte,
          superior,
          held,
          pay_floor,
        })),
      ).toEqual([
        { title: 'Caseworker', grade: 3, fte: 1, superior: '1', held: 1, pay_floor: 2_436_200 },
        { title: 'Caseworker', grade: 3, fte: 1, superior: '1', held: 1, pay_floor: 2_436_200 },
        { title: 'Caseworker', grade: 3, fte: 0.6, superior: '1', held: 1, pay_floor: 2_436_200 },
        { title: 'Caseworker', grade: 3, fte: 1, superior: '1', held: 1, pay_floor: 2_436_200 },
        { title: 'Driver', grade: 0, fte: 0.5, superior: null, held: 1, pay_floor: 2_436_200 },
      ]);
      expect(juniors[0]!.reference).toMatch(/^J-[0-9a-f]{16}-1$/);
      expect(new Set(juniors.map(({ id }) => id)).size).toBe(5);

      const [, again] = await run(paths);
      expect(again?.records).toMatchObject({ posts: { inserted: 0, updated: 0, unchanged: 5 } });
    });

    it('refuses junior lines that stand for no post or for a crowd', async () => {
      const path = files.file(
        'junior.csv',
        lines(
          juniorHeader,
          junior('1', 'EO', 'Soldier', '25000.01'),
          junior('1', 'EO', 'Nobody', '0'),
          junior('1', 'EO', 'Somebody', 'some'),
          junior('1', 'EO', 'Crew', '1000'),
          junior('1', 'EO', 'Speck', '0.000000000001'),
        ),
      );
      const [report] = await run([path]);
      expect(report).toMatchObject({ rejectedRows: 4, records: { posts: { inserted: 1_000 } } });
      expect(files.rejected(path)).toEqual([
        ['2', 'Number of Posts in FTE', '25000.01', 'too-many-posts'],
        ['3', 'Number of Posts in FTE', '0', 'no-posts'],
        ['4', 'Number of Posts in FTE', 'some', 'not-a-number'],
        ['6', 'Number of Posts in FTE', '0.000000000001', 'out-of-range'],
      ]);
    });

    it('refuses a file that is neither return, and a department that does not exist', async () => {
      const path = files.file('other.csv', 'Name,Age\nx,1\n');
      await expect(run([path])).rejects.toThrow(/other\.csv does not have the columns .* names: Name, Age\./);
      await expect(
        run([files.file('senior.csv', lines(seniorHeader, senior({ ref: '1' })))], 'sampel-agency'),
      ).rejects.toThrow(
        'cannot be imported for the department “sampel-agency”, which does not exist. Did you mean',
      );
    });
  });
});
