import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useEffect, useId, useMemo } from 'react';
import { telecharger, toBlob } from './fichier.ts';
import { EtatErreur } from './page.tsx';
import { Squelette } from './squelette.tsx';

/** A PDF as it will be printed, in the window's own reader, which prints it too. `attente` is shown until it is there. */
export function ApercuPdf(props: {
  readonly titre: string;
  /** Base64; null while it is being written. */
  readonly fichier: { readonly nomFichier: string; readonly contenu: string } | null;
  readonly erreur?: string | null | undefined;
  readonly reessayer: () => void;
  readonly onFermer: () => void;
  readonly attente?: ReactNode;
}) {
  const { titre, fichier, erreur, reessayer, onFermer, attente = <Squelette /> } = props;
  const id = useId();
  const contenu = fichier?.contenu;
  const url = useMemo(
    () => (contenu === undefined ? null : URL.createObjectURL(toBlob(contenu, 'application/pdf'))),
    [contenu],
  );
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url]);
  return (
    <Dialog open onClose={onFermer} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{titre}</DialogTitle>
      <DialogContent sx={{ height: '75vh' }}>
        {erreur && <EtatErreur texte={erreur} reessayer={reessayer} />}
        {!erreur && !url && attente}
        {!erreur && url && (
          <iframe
            title={titre}
            src={`${url}#navpanes=0&view=FitH`}
            style={{ width: '100%', height: '100%', border: 0 }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onFermer}>Fermer</Button>
        <Button disabled={!fichier || Boolean(erreur)} onClick={() => fichier && telecharger(fichier)}>
          Enregistrer le PDF
        </Button>
      </DialogActions>
    </Dialog>
  );
}
