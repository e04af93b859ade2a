const PHRASES = {
  vide: 'Ce fichier est vide\u00a0: sa copie n’est sans doute pas terminée. Copiez-le à nouveau.',
  'trop gros': 'Ce fichier est trop gros pour être un paquet de jury (20\u00a0Mo au plus). Vérifiez que c’est le bon.',
  'pas un paquet':
    'Ce fichier n’est pas un paquet de jury. Choisissez celui dont le nom finit par «\u00a0.passpro-jury\u00a0».',
  'autre version':
    'Ce paquet vient d’une autre version de Passpro Accueil, que celle-ci ne sait pas lire. Installez la même version sur les deux postes.',
  'en-tête altéré':
    'Le début de ce paquet a été altéré\u00a0: il ne peut pas être ouvert. Copiez à nouveau le fichier d’origine.',
  tronqué: 'Ce paquet est incomplet\u00a0: sa copie s’est arrêtée avant la fin. Copiez-le à nouveau.',
  'phrase ou fichier':
    'Ce paquet ne s’ouvre pas\u00a0: la phrase secrète n’est pas la bonne, ou le fichier a été altéré ou tronqué. Retapez la phrase, puis copiez le fichier à nouveau.',
  'contenu illisible':
    'Ce paquet s’ouvre, mais son contenu n’est pas celui d’un paquet de jury. Demandez au lycée d’en préparer un autre.',
} as const;

export type CodeRefusPaquet = keyof typeof PHRASES;

export type LuOuRefuse<T> =
  | { readonly etat: 'lu'; readonly valeur: T }
  | { readonly etat: 'refusé'; readonly code: CodeRefusPaquet; readonly phrase: string };

/** Why a file cannot be read as a packet, in a sentence that says what to do. */
export const refuse = (code: CodeRefusPaquet): Extract<LuOuRefuse<never>, { readonly etat: 'refusé' }> => ({
  etat: 'refusé',
  code,
  phrase: PHRASES[code],
});
