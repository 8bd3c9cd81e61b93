import type { Language } from '../../shared/i18n';

// Provinces and judicial districts by the name the catalogue gives them: Dutch, French, German, English.
const names: Readonly<Record<string, readonly [nl: string, fr: string, de: string, en: string]>> = {
  Antwerpen: ['Antwerpen', 'Anvers', 'Antwerpen', 'Antwerp'],
  'Brabant wallon': ['Waals-Brabant', 'Brabant wallon', 'Wallonisch-Brabant', 'Walloon Brabant'],
  Brussel: ['Brussel', 'Bruxelles', 'Brüssel', 'Brussels'],
  'Brussels-Capital': ['Brussels Hoofdstedelijk Gewest', 'Région de Bruxelles-Capitale', 'Region Brüssel-Hauptstadt', 'Brussels-Capital Region'],
  Hainaut: ['Henegouwen', 'Hainaut', 'Hennegau', 'Hainaut'],
  Leuven: ['Leuven', 'Louvain', 'Löwen', 'Leuven'],
  Limburg: ['Limburg', 'Limbourg', 'Limburg', 'Limburg'],
  Liège: ['Luik', 'Liège', 'Lüttich', 'Liège'],
  Luxembourg: ['Luxemburg', 'Luxembourg', 'Luxemburg', 'Luxembourg'],
  Namur: ['Namen', 'Namur', 'Namur', 'Namur'],
  'Oost-Vlaanderen': ['Oost-Vlaanderen', 'Flandre orientale', 'Ostflandern', 'East Flanders'],
  'Vlaams-Brabant': ['Vlaams-Brabant', 'Brabant flamand', 'Flämisch-Brabant', 'Flemish Brabant'],
  'West-Vlaanderen': ['West-Vlaanderen', 'Flandre occidentale', 'Westflandern', 'West Flanders'],
};

const columns: Readonly<Record<Language, 0 | 1 | 2 | 3>> = { nl: 0, fr: 1, de: 2, en: 3 };

/** The name of a province or district; as the catalogue has it where no other is known. */
export function placeName(place: string, language: Language): string {
  return names[place]?.[columns[language]] ?? place;
}
