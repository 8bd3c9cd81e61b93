import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personalData';

const kinds = (text: string) => findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('a text is flagged where it has', () => {
  it.each([
    ['nationalNumber', 'born 85.07.30-033.28 in', '85.07.30-033.28'],
    ['nationalNumber', 'number 85073003328.', '85073003328'],
    ['nationalNumber', 'since 2000: 17 07 30 033 84', '17 07 30 033 84'],
    ['plate', 'the car 1-ABC-234 was', '1-ABC-234'],
    ['plate', 'the old XYZ-123', 'XYZ-123'],
    ['plate', 'the older 123-XYZ', '123-XYZ'],
    ['plate', 'de wagen 1ABC234 reed', '1ABC234'],
    ['plate', 'le véhicule 1 ABC 234.', '1 ABC 234'],
    ['plate', 'het voertuig 1-abc-234, een', '1-abc-234'],
    ['plate', 'die Nummer 2.XYZ.100 wurde', '2.XYZ.100'],
    ['plate', 'de nummerplaat ABC 123 van', 'ABC 123'],
    ['plate', 'plaque ABC123;', 'ABC123'],
    ['phone', 'bel (03) 123 45 67', '(03) 123 45 67'],
    ['phone', 'appelez le (0470) 12.34.56', '(0470) 12.34.56'],
    ['phone', 'tél. (081) 12 34 56, bureau 5', '(081) 12 34 56'],
    ['phone', 'gsm 0470123456 of', '0470123456'],
    ['phone', 'gsm 0471 23 45 12 of', '0471 23 45 12'],
    ['phone', 'gsm 0470.123.456 of', '0470.123.456'],
    ['phone', 'op 03 123 45 67 5 inspecteurs', '03 123 45 67'],
    ['report', 'pv AN.43.L3.12345/2021', 'AN.43.L3.12345/2021'],
    ['report', 'pv AN.43.L3.012345-2021', 'AN.43.L3.012345-2021'],
    ['report', 'PV AN43.L3.012345-21', 'AN43.L3.012345-21'],
    ['report', 'procès-verbal BR20.LL.1234/20', 'BR20.LL.1234/20'],
    ['phone', 'call 0470 12 34 56 now', '0470 12 34 56'],
    ['phone', 'call +32 2 123 45 67', '+32 2 123 45 67'],
    ['phone', 'call 03/123.45.67', '03/123.45.67'],
    ['report', 'see AN.43.L3.012345/2021', 'AN.43.L3.012345/2021'],
  ])('a %s: %s', (kind, text, passage) => {
    expect(kinds(text)).toEqual([[kind, passage]]);
  });
});

describe('a text is left alone where it has', () => {
  it.each([
    ['eleven digits that no register gave', 'amount 85073003329'],
    ['a cycle', 'the plan 2020-2025 and 2022-2025'],
    ['circulars', 'COL-012, PLP-040 and COL 1/2006 of 10.06.2021'],
    ['amounts', '€ 1.234.567,89 and 12 000 000'],
    ['dates', '01/02/2024, 2024-02-01 and 01.02.2024'],
    ['zone codes', 'zones 5345, 5346 and 5911'],
    ['a publication number', 'numac 1998021488'],
    ['numbers of enterprises', '0207.537.694, BE 0207.537.694, BE0123456789 and BE 0471.234.567'],
    ['a number of an enterprise that could be a mobile one but for its check digits', '0471.234.512 and 0471234512'],
    ['norms', 'ISO-270, ISO 27001 and COV-019'],
    ['circulars with a space or in one word', 'wet 123, art 123, COL 123, GPI 038, PLP 058, MFO 002, GPI048 and PLP-058'],
    ['an account', 'IBAN BE71 0961 2345 6769'],
    ['days before a number', 'op 01/02/2024 3 inbraken, le 09.11.2023 4 faits'],
    ['staff', 'van 120 VTE naar FTE 135, soit ETP 150 et 15 FTE 120'],
    ['amounts in another order', 'EUR 500, XYZ 123,50, XYZ 123 456 and XYZ 100 %'],
    ['ratios', '1 op 100, 1-per-100 en 3 van 120 gezinnen; 1 sur 100'],
    ['headings in capitals', 'VAN 100 NAAR 150 CONTROLES; LES 100 JOURS'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    'De zone voert per jaar 250 snelheidscontroles uit, verdeeld over 12 gemeenten en 3 assen (N1, E19, R6).',
    'In 2024 daalde het aantal woninginbraken van 1 312 naar 1 187, dat is 9,5 % minder.',
    'Overeenkomstig de omzendbrief GPI 079 en de wet van 7 december 1998 (BS 05.01.1999) plant de zone 4 500 uren.',
    'De noodnummers 101 en 112 blijven dag en nacht bereikbaar, van 06.00 tot 22.00 uur ook aan het onthaal.',
    'Het beheersplan 2020-2025 verwijst naar artikel 37bis, § 2, en naar bijlage 3.1.2 van het NVP 2022-2025.',
    'Tegen 31/12/2025 daalt het aantal verkeersslachtoffers met 20 %, van 345 in 2019 tot 276.',
    'La zone de police 5345 organise 24 actions Full Control et consacre 1 750 heures à la circulation.',
    'Conformément à la COL 13/2013 et à la circulaire MFO-2 du 3 avril 2013, le taux passe de 45 à 60 %.',
    'Le budget de 1.250.000,00 € couvre 12 ETP; coût moyen: 104 166,67 euros par an.',
    'La réunion du 12.05.2025 à 09.30 h a rassemblé 45 partenaires de 17 communes (4000 Liège, 4020 Bressoux).',
    'Entre 2018 et 2022, 3.456 faits de vols dans les véhicules ont été enregistrés (ANG, 15.02.2023).',
    'Die Zone Weser-Göhl (5291) führt jährlich 120 Kontrollen durch, davon 30 in der Nacht von 22.00 bis 06.00 Uhr.',
    'Im Jahr 2023 sank die Zahl der Einbrüche um 12,4 % auf 214; das Ziel für 2025 liegt bei 190.',
    'Gemäß Artikel 36 des Gesetzes vom 7. Dezember 1998 beschließt der Zonale Sicherheitsrat am 15.03.2025.',
  ])('%s', (sentence) => {
    expect(kinds(sentence)).toEqual([]);
  });
});

it('passages are found in their order, each once', () => {
  expect(kinds('0470 12 34 56, 85.07.30-033.28 and 1-ABC-234').map(([kind]) => kind)).toEqual(['phone', 'nationalNumber', 'plate']);
});
