// What returns call the professions, in whatever case, as the profession that is meant.
import { parseWord } from '../../kit/importer/parse-value.js';
import { Profession } from '../../kit/vocabulary/index.js';

/** Names other than the profession's own, by their letters in lower case. */
const otherNames: Readonly<Record<string, Profession>> = {
  informationtechnology: Profession.DIGITAL_AND_DATA,
  it: Profession.DIGITAL_AND_DATA,
  digitaldataandtechnology: Profession.DIGITAL_AND_DATA,
  digital: Profession.DIGITAL_AND_DATA,
  ddat: Profession.DIGITAL_AND_DATA,
  governmentdigitalanddata: Profession.DIGITAL_AND_DATA,
  hr: Profession.HUMAN_RESOURCES,
  kim: Profession.KNOWLEDGE_AND_INFORMATION_MANAGEMENT,
  knowledgeandinformationmanagementkim: Profession.KNOWLEDGE_AND_INFORMATION_MANAGEMENT,
  law: Profession.LEGAL,
  lawyers: Profession.LEGAL,
  medical: Profession.MEDICINE,
  military: Profession.OTHER,
  na: Profession.OTHER,
  none: Profession.OTHER,
  notapplicable: Profession.OTHER,
  planninginspectors: Profession.PLANNING,
  procurement: Profession.COMMERCIAL,
  procurementandcontractmanagement: Profession.COMMERCIAL,
  programmeandprojectmanagement: Profession.PROJECT_DELIVERY,
  programmeandprojectmanagementppm: Profession.PROJECT_DELIVERY,
  ppm: Profession.PROJECT_DELIVERY,
  propertyandassetmanagement: Profession.PROPERTY,
  psychologists: Profession.PSYCHOLOGY,
  economists: Profession.ECONOMICS,
  statisticians: Profession.STATISTICS,
  taxprofessionals: Profession.TAX,
  vets: Profession.VETERINARY,
  veterinarian: Profession.VETERINARY,
};

/** The profession that a return means; undefined where the name is not known. */
export function professionNamed(text: string): Profession | undefined {
  return (
    parseWord(text, Profession) ??
    otherNames[
      text
        .toLowerCase()
        .replace(/&/g, 'and')
        .replace(/[^a-z]/g, '')
    ]
  );
}
