import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, ownTurn, type Steps } from './slices.js';

function busyFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** Work of so many steps, each longer than a slice; what it does is noted. */
function* longSteps(name: string, steps: number, notes: string[]): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    busyFor(3);
    notes.push(`${name}${step}`);
    yield;
  }
  return name;
}

describe('work in slices', () => {
  it('lets others have their turn between two slices', async () => {
    const notes: string[] = [];
    const work = inSlices(longSteps('a', 3, notes));
    const others = (async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        notes.push(`other${turn}`);
      }
    })();
    expect(await work).toBe('a');
    await others;
    expect(notes).toHaveLength(5);
    expect(notes.indexOf('other0')).toBeLessThan(notes.indexOf('a1'));
    expect(notes.indexOf('other1')).toBeLessThan(notes.indexOf('a2'));
  });

  it('leaves others several turns after a turn in which much was done', async () => {
    const notes: string[] = [];
    const turns = [0, 1].map(async (turn) => {
      await ownTurn();
      busyFor(60);
      notes.push(`turn${turn}`);
    });
    await turns[0];
    for (let other = 0; other < 3; other += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      notes.push(`other${other}`);
    }
    await Promise.all(turns);
    expect(notes).toEqual(['turn0', 'other0', 'other1', 'other2', 'turn1']);
  });

  it('is run one slice at a time, whoever it is for', async () => {
    const notes: string[] = [];
    const works = ['a', 'b'].map((name) => inSlices(longSteps(name, 2, notes)));
    const turn = ownTurn().then(() => notes.push('own'));
    expect(notes).toEqual([]);
    await Promise.all([...works, turn]);
    expect(notes).toEqual(['a0', 'b0', 'own', 'a1', 'b1']);
  });

  it('fails as the work fails, and holds up nobody else', async () => {
    // eslint-disable-next-line require-yield -- it fails before it could
    function* failing(): Steps<never> {
      throw new Error('no use');
    }
    const failed = inSlices(failing());
    const other = inSlices(longSteps('a', 1, []));
    await expect(failed).rejects.toThrow('no use');
    expect(await other).toBe('a');
  });

  it('gives the same at once', () => {
    const notes: string[] = [];
    expect(atOnce(longSteps('a', 2, notes))).toBe('a');
    expect(notes).toEqual(['a0', 'a1']);
  });
});
