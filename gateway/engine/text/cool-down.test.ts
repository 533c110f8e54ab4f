// When an operation is tried in text, and when it rests.
import { expect, it } from 'vitest';
import { TextCoolDown } from './cool-down.js';

const many = (count: number, act: () => void): void => {
  for (let index = 0; index < count; index += 1) act();
};

it('rests after five answers in vain, and tries again a thousand requests later', () => {
  const attempts = new TextCoolDown();
  many(4, () => {
    attempts.failed();
  });
  expect(attempts.admits()).toBe(true);
  attempts.failed();
  many(1_000, () => {
    expect(attempts.admits()).toBe(false);
  });
  expect(attempts.admits()).toBe(true);
});

it('rests again at once where nothing has changed, and goes on for good where it has', () => {
  const attempts = new TextCoolDown();
  many(5, () => {
    attempts.failed();
  });
  many(1_000, () => attempts.admits());
  attempts.failed();
  expect(attempts.admits()).toBe(false);
  many(999, () => attempts.admits());
  many(20, () => {
    attempts.succeeded();
  });
  attempts.failed();
  expect(attempts.admits()).toBe(true);
});

it('puts up with one answer in vain out of five', () => {
  const attempts = new TextCoolDown();
  many(200, () => {
    many(4, () => {
      attempts.succeeded();
    });
    attempts.failed();
  });
  expect(attempts.admits()).toBe(true);
});
