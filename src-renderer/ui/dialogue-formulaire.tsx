import { Alert, Box, Button, Dialog, type DialogProps, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId } from 'react';

/**
 * A form in a dialog: Entrée sends it, Échap leaves it. A click beside it does not: what is typed would be lost by a
 * slip of the hand.
 */
export function DialogueFormulaire(props: {
  readonly titre: string;
  readonly envoi: string;
  readonly onFermer: () => void;
  readonly onEnvoyer: () => void;
  /** Why the last sending was refused: said above the buttons, in sight however long the form is. */
  readonly refus?: string | undefined;
  /** The same with something to do about it. */
  readonly alerte?: ReactNode;
  readonly desactive?: boolean;
  /** What the form is about, when it is no more (« Ce jury »): it says so, and nothing can be sent. */
  readonly disparu?: string | false;
  /** What the button that leaves says. */
  readonly fermeture?: string;
  readonly ouvert?: boolean;
  readonly largeur?: DialogProps['maxWidth'];
  readonly onOuvert?: () => void;
  readonly children: ReactNode;
}) {
  const {
    titre,
    envoi,
    onFermer,
    onEnvoyer,
    refus,
    alerte,
    desactive = false,
    disparu = false,
    fermeture = 'Fermer',
    ouvert = true,
    largeur = 'md',
    onOuvert,
  } = props;
  const id = useId();
  return (
    <Dialog
      open={ouvert}
      onClose={(_event, raison) => {
        if (raison === 'escapeKeyDown') onFermer();
      }}
      maxWidth={largeur}
      fullWidth
      aria-labelledby={id}
      {...(onOuvert && { slotProps: { transition: { onEntered: onOuvert } } })}
    >
      <form
        noValidate
        style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (disparu === false) onEnvoyer();
        }}
      >
        <DialogTitle id={id}>{titre}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start', pt: '8px !important' }}>
          {props.children}
        </DialogContent>
        {disparu !== false && (
          <Alert severity="warning" sx={{ mx: 3, mt: 1 }}>
            {disparu} n’existe plus, à cause d’une suppression dans une autre fenêtre ou d’une annulation. Rien ne peut
            plus être enregistré ici.
          </Alert>
        )}
        {(refus || alerte) && <Box sx={{ px: 3, pt: 1 }}>{alerte ?? <Alert severity="error">{refus}</Alert>}</Box>}
        <DialogActions>
          <Button onClick={onFermer}>{fermeture}</Button>
          <Button type="submit" variant="contained" disabled={desactive || disparu !== false}>
            {envoi}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
