// What questions are called, and finding one by what a caller calls it.
import { expect, it } from 'vitest';
import { findQuestion, listedName, nearestName, questionTitle } from './question-names.js';

const questions = ['07-who-is-seconded-where', '09-matches', '10-matches', 'unnumbered'].map((name) => ({
  name,
}));
const [who, nine, ten, unnumbered] = questions;

it.each([
  ['07-who-is-seconded-where', who],
  ['who-is-seconded-where', who],
  ['09-matches', nine],
  ['10-matches', ten],
  ['matches', undefined],
  ['unnumbered', unnumbered],
  ['7-who-is-seconded-where', undefined],
  ['', undefined],
])('%s finds its question', (name, question) => {
  expect(findQuestion(name, questions)).toBe(question);
});

it('lists a question without its number, unless that would mean two', () => {
  expect(questions.map((question) => listedName(question, questions))).toEqual([
    'who-is-seconded-where',
    '09-matches',
    '10-matches',
    'unnumbered',
  ]);
});

it('has the nearest name at hand, if any is near', () => {
  expect(nearestName('who-is-secondd-were', questions)).toBe('who-is-seconded-where');
  expect(nearestName('cats', questions)).toBeUndefined();
});

it('makes a title of a name', () => {
  expect(questionTitle('07-who-is-seconded-where')).toBe('Who is seconded where');
});
