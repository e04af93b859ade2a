import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';
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
