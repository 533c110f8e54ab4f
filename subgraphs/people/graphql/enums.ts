import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import {
  SkillAssertionRule,
  PersonKind,
  AssertionSource,
  PersonAttribute,
  WorkforceGrouping,
} from '../domain/enums.js';

export { SkillAssertionRule, PersonKind, AssertionSource, PersonAttribute, WorkforceGrouping };

registerEnumType(SkillAssertionRule, {
  name: 'SkillAssertionRule',
  description: 'The rules an assertion can break.',
  valuesConfig: {
    PERSON_NOT_FOUND: { description: 'The person does not exist, or the caller may not see them.' },
    SKILL_NOT_FOUND: { description: 'The framework has no such skill.' },
    LEVEL_NOT_IN_SKILL: { description: 'The skill does not have that level.' },
    ASSESSED_IN_FUTURE: { description: 'The day of the assessment is in the future.' },
  },
});

registerEnumType(PersonKind, {
  name: 'PersonKind',
  description: 'The kind of a person.',
  valuesConfig: {
    CIVIL_SERVANT: { description: 'Employed by a department.' },
    EXTERNAL_EXPERT: { description: 'Employed by a partner firm.' },
  },
});

registerEnumType(AssertionSource, {
  name: 'AssertionSource',
  description: 'The source of a skill level.',
  valuesConfig: {
    SELF: { description: 'The person.' },
    MANAGER: { description: "The person's manager." },
    PANEL: { description: 'An assessment panel.' },
    CREDENTIAL: { description: 'A certificate or qualification.' },
  },
});

registerEnumType(WorkforceGrouping, {
  name: 'WorkforceGrouping',
  description: 'The attributes by which people can be counted.',
  valuesConfig: {
    DEPARTMENT: { description: 'The department that employs them.' },
    GRADE: { description: 'Their grade.' },
    PROFESSION: { description: 'Their profession.' },
    REGION: { description: 'Where they are based.' },
    KIND: { description: 'Civil servants or external experts.' },
  },
});

registerEnumType(PersonAttribute, {
  name: 'PersonAttribute',
  description: 'The attributes of people by which other data can be grouped.',
  valuesConfig: {
    GRADE: { description: 'Their grade.' },
    PROFESSION: { description: 'Their profession.' },
    REGION: { description: 'Where they are based.' },
    KIND: { description: 'Civil servants or external experts.' },
  },
});
