import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useMemo } from 'react';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { telecharger, toBlob } from '../../ui/fichier.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';

/** The letter as it would be sent. */
export function ApercuDialogue({
  ligne,
  onFermer,
}: {
  readonly ligne: ConvocationLigne;
  readonly onFermer: () => void;
}) {
  const { data, error, refetch } = useLecture('convocations.apercu', { entretienId: ligne.id });
  const url = useMemo(() => data && URL.createObjectURL(toBlob(data.contenu, 'application/pdf')), [data]);
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url]);
  const titre = `Convocation de ${nomPrenom(ligne)}`;
  return (
    <Dialog open onClose={onFermer} maxWidth="md" fullWidth aria-labelledby="apercu-titre">
      <DialogTitle id="apercu-titre">{titre}</DialogTitle>
      <DialogContent sx={{ height: '75vh' }}>
        {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
        {!error && !url && <Squelette />}
        {url && (
          <iframe
            title={titre}
            src={`${url}#navpanes=0&view=FitH`}
            style={{ width: '100%', height: '100%', border: 0 }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onFermer}>Fermer</Button>
        <Button
          disabled={!data}
          onClick={() => data && telecharger({ ...data, nomFichier: `Convocation ${nomPrenom(ligne)}.pdf` })}
        >
          Enregistrer le PDF
        </Button>
      </DialogActions>
    </Dialog>
  );
}
