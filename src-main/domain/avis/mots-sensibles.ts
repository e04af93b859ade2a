/** procedure.md §6: what a free text should not speak of. */
export const THEMES_VIGILANCE = ['comportement', 'santé', 'famille', 'notes', 'bulletin'] as const;
export type ThemeVigilance = (typeof THEMES_VIGILANCE)[number];

/**
 * Words by theme, lower case with their accents; a final star takes every ending. Words that mostly say something
 * else are left out: « absence de projet », « retard », « sérieux », « calme », « attention » are too common to warn.
 */
export const MOTS_SENSIBLES: Readonly<Record<ThemeVigilance, string>> = {
  comportement: [
    'comportement comportements discipline indiscipline indiscipliné* insolen* insolent* turbulen* bavard* dissipé*',
    'agité* agressi* violen* perturbat* perturbe* exclusion exclusions exclu renvoi renvoyé renvoyée sanction*',
    'punition* puni punie retenue retenues absentéis* assiduité incivilité* impoli* politesse harcèle*',
  ].join(' '),
  santé: [
    'santé maladie maladies malade malades handicap* mdph dys dyslexi* dysphasi* dyspraxi* dysorthographi* dyscalculi*',
    'tdah autis* asthm* allergi* diabèt* épilep* dépress* anxi* phobi* traitement médicament* hôpital hospitalis*',
    'psychiat* psycholog* orthophon* grossesse enceinte obès* obésité pai ulis aesh trouble troubles',
  ].join(' '),
  famille: [
    'famille familles familial* père mère parents parent parental* maman papa frère frères sœur sœurs',
    'divorc* séparé séparés foyer orphelin* tutelle tuteur tutrice migrant* réfugié* religio* sdf',
  ].join(' '),
  notes: 'note notes moyenne moyennes évaluation évaluations redoubl*',
  bulletin: 'bulletin bulletins livret livrets',
};

/** Expressions of the trades and of ordinary speech in which those words say nothing of the pupil. */
export const EXPRESSIONS_PERMISES: readonly string[] = [
  'famille de métiers',
  'familles de métiers',
  'famille des métiers',
  'familles des métiers',
  'note de musique',
  'notes de musique',
  'note de service',
  "note d'information",
  "notes d'information",
  'prise de notes',
  'prend des notes',
  'prendre des notes',
  'pris des notes',
  'prenait des notes',
  'en moyenne',
  'taille moyenne',
  'bulletin de paie',
  'bulletins de paie',
  'bulletin de salaire',
  'bulletin météo',
  "livret d'accueil",
  'livret de présentation',
  'traitement de texte',
  'traitement du bois',
  'traitement des déchets',
  "traitement de l'eau",
  'tuteur de stage',
  "tuteur d'entreprise",
  'métiers de la santé',
  'secteur de la santé',
  'domaine de la santé',
  'santé et sécurité au travail',
];
