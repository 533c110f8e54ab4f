import { describe, expect, it } from 'vitest';
import { PlacementStatus } from '../../subgraphs/placements/domain/enums.js';
import { lastDayAfterMonths } from './calendar.js';
import type { Scheme } from './placement.js';
import { drawCourse } from './placement-course.js';
import { Random } from './random.js';

const today = 20_500;
const scheme = (place: number, opensOn: number, minimumMonths: number, maximumMonths: number): Scheme => ({
  key: place,
  id: `S${place}`,
  name: `Scheme ${place}`,
  sector: 'OTHER',
  opensOn,
  minimumMonths,
  maximumMonths,
});
const schemes = [
  scheme(1, today - 2_600, 3, 24),
  scheme(2, today - 500, 6, 12),
  scheme(3, today - 1_200, 30, 36),
];

const drawn = (status: PlacementStatus, count = 400, closes?: number) =>
  Array.from({ length: count }, (_course, index) => ({
    status,
    ...drawCourse(status, new Random(11, status, index), schemes, today, closes),
  }));
const all = Object.values(PlacementStatus).flatMap((status) => drawn(status));

describe('the course of a placement', () => {
  it('takes its steps one after another, none of them after today', () => {
    for (const { course } of all) {
      const steps = [course.proposed, course.approved, course.vetting, course.activated, course.ended].filter(
        (day) => day !== null,
      );
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(steps.at(-1)).toBeLessThan(today);
    }
  });

  it('begins to be live on its first day or later', () => {
    for (const { course } of all) {
      if (course.activated !== null) expect(course.activated).toBeGreaterThanOrEqual(course.start);
    }
  });

  it('runs today where it is live, and is over where it has ended', () => {
    for (const { course, status } of all) {
      const isLive = status === 'ACTIVE' || status === 'EXTENDED';
      if (isLive) expect(course.plannedEnd).toBeGreaterThanOrEqual(today);
      expect(course.actualEnd === null).toBe(status !== 'COMPLETED' && status !== 'TERMINATED');
      if (course.actualEnd !== null) expect(course.actualEnd).toBeGreaterThan(course.activated!);
    }
  });

  it('is as long as its scheme asks for, and longer than its maximum only with an exception', () => {
    for (const { course, scheme: own } of all) {
      expect(course.firstPlannedEnd).toBeGreaterThanOrEqual(
        lastDayAfterMonths(course.start, own.minimumMonths),
      );
      const allowed = lastDayAfterMonths(course.start, own.maximumMonths);
      expect(course.firstPlannedEnd).toBeLessThanOrEqual(allowed);
      expect(course.plannedEnd > allowed).toBe(course.extensions.some(({ isException }) => isException));
      expect(course.maximumEnd).toBe(Math.max(allowed, course.plannedEnd));
    }
  });

  it('belongs to a scheme that was open when it was proposed', () => {
    for (const { course, scheme: own } of all) expect(own.opensOn).toBeLessThan(course.proposed);
  });

  it('is extended from one planned end to a later one, while it is live', () => {
    for (const { course } of all) {
      for (const { from, to, agreed } of course.extensions) {
        expect(from).toBe(course.firstPlannedEnd);
        expect(to).toBe(course.plannedEnd);
        expect(to > from && agreed > course.activated! && agreed <= from && agreed < today).toBe(true);
      }
    }
  });

  it('began while its host was still open, and goes on', () => {
    const closes = today - 230;
    for (const { course } of [...drawn('ACTIVE', 200, closes), ...drawn('EXTENDED', 200, closes)]) {
      expect(course.start).toBeLessThan(closes);
      expect(course.plannedEnd).toBeGreaterThanOrEqual(today);
    }
  });
});
