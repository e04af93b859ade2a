import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { Anomalie } from '../../src-main/domain/campagne/anomalie.ts';

/** Makes a form say, field by field, what the rule of the domain says of the whole; alerts do not hold it back. */
export const resoudreAvec =
  <T extends FieldValues>(verifier: (valeurs: T) => readonly Anomalie<string>[]): Resolver<T> =>
  (valeurs) => {
    const erreurs = verifier(valeurs).filter(({ gravite }) => gravite === 'erreur');
    if (erreurs.length === 0) return { values: valeurs, errors: {} };
    return {
      values: {},
      errors: Object.fromEntries(
        erreurs.map(({ champ, phrase }) => [champ, { type: 'regle', message: phrase }]),
      ) as FieldErrors<T>,
    };
  };

/** The first alert on a field, if any. */
export const alerteDe = (anomalies: readonly Anomalie[], champ: string): string | undefined =>
  anomalies.find((anomalie) => anomalie.champ === champ && anomalie.gravite === 'alerte')?.phrase;
