import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { nomPrenom, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { ApercuPdf } from '../../ui/apercu-pdf.tsx';

/** The letter as it would be sent. */
export function ApercuDialogue({
  ligne,
  onFermer,
}: {
  readonly ligne: ConvocationLigne;
  readonly onFermer: () => void;
}) {
  const { data, error, refetch } = useLecture('convocations.apercu', { entretienId: ligne.id });
  const eleve = nomPrenom(ligne);
  return (
    <ApercuPdf
      titre={`Convocation de ${eleve}`}
      fichier={data ? { ...data, nomFichier: `Convocation ${eleve}.pdf` } : null}
      erreur={error?.message}
      reessayer={() => void refetch()}
      onFermer={onFermer}
    />
  );
}

/** Enough to check the text before all of them are written. */
const APERCUES = 20;

/** The first letters of a selection, as they would be printed. */
export function ApercuSelection({
  lignes,
  onFermer,
}: {
  readonly lignes: readonly ConvocationLigne[];
  readonly onFermer: () => void;
}) {
  const premieres = lignes.slice(0, APERCUES);
  const { data, error, refetch } = useLecture('convocations.composer', {
    entretienIds: premieres.map(({ id }) => id),
    forme: 'un seul PDF',
  });
  const nombre = pluriel(premieres.length, 'convocation');
  return (
    <ApercuPdf
      titre={lignes.length > APERCUES ? `Aperçu des ${APERCUES} premières convocations` : `Aperçu de ${nombre}`}
      fichier={data ?? null}
      erreur={error?.message}
      reessayer={() => void refetch()}
      onFermer={onFermer}
    />
  );
}
