import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItem,
  ListItemText,
  Typography,
} from '@mui/material';
import type { EntretienPlanning, SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import { placesSeance } from '../../../../src-main/domain/planning/places-libres.ts';
import { jugerSeance } from '../../../../src-main/domain/planning/placement-seance.ts';
import {
  comparePersonnes,
  formatHeure,
  formatJour,
  nomPrenom,
  pluriel,
} from '../../../../src-main/domain/texte/format.ts';
import { estAPlacer } from '../plan/a-placer.ts';
import { origineAbregee } from '../plan/libelles.ts';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

/** Whether the pupil may attend without any rule to override. */
function peutVenir(modele: Modele, seance: SeanceVue, entretien: EntretienPlanning): boolean {
  const { refus, derogations } = jugerSeance(modele, {
    seance,
    candidat: entretien.candidatId,
    domaine: entretien.domaineId,
    seanceActuelle: null,
    inscrits: seance.inscrits,
  });
  return refus.length + derogations.length === 0;
}

/** R27: who attends a collective séance, and those of its domaine who still could. */
export function DialogueSeance(props: {
  readonly modele: Modele;
  readonly seanceId: string;
  readonly actes: Actes;
  readonly onFermer: () => void;
}) {
  const { modele, seanceId, actes, onFermer } = props;
  const seance = modele.vue.seances.find(({ id }) => id === seanceId);
  if (!seance) return null;
  const inscrits = modele.vue.entretiens
    .filter((entretien) => entretien.seanceId === seanceId)
    .toSorted((a, b) => comparePersonnes(a, b));
  const libres = modele.vue.entretiens.filter(
    (entretien) => estAPlacer(entretien) && entretien.domaineId === seance.domaineId,
  );
  const restantes = placesSeance(seance, seance.inscrits);
  const ajout = libres
    .filter((entretien) => peutVenir(modele, seance, entretien))
    .slice(0, restantes)
    .map(({ id }) => id);
  return (
    <Dialog open onClose={onFermer} maxWidth="sm" fullWidth aria-labelledby="seance-titre">
      <DialogTitle id="seance-titre">
        Séance {modele.noms.domaine(seance.domaineId)}, {formatJour(seance.jour)} à {formatHeure(seance.debut)}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary' }}>
          {[seance.salle, `${seance.inscrits} sur ${pluriel(seance.capacite, 'place')}`].filter(Boolean).join(' · ')} ·{' '}
          {libres.length === 0 ? 'personne n’attend de place' : `${pluriel(libres.length, 'élève')} à placer`}
        </Typography>
        {inscrits.length === 0 && (
          <Typography sx={{ mt: 2 }}>Personne n’est encore placé dans cette séance.</Typography>
        )}
        <List dense>
          {inscrits.map((entretien) => (
            <ListItem
              key={entretien.id}
              disableGutters
              secondaryAction={
                <Button
                  size="small"
                  aria-label={`Retirer ${nomPrenom(entretien)}`}
                  onClick={() => void actes.retirer([entretien.id])}
                >
                  Retirer
                </Button>
              }
            >
              <ListItemText
                primary={nomPrenom(entretien)}
                secondary={`${origineAbregee(entretien.origineNom)} · ${entretien.statut}`}
              />
            </ListItem>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onFermer}>Fermer</Button>
        {ajout.length > 0 && (
          <Button variant="contained" onClick={() => void actes.placerEnSeance(ajout, seance)}>
            Placer {pluriel(ajout.length, 'élève')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
