import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { SalleVue, SeanceOrganisee } from '../../../src-main/contract/organisation.ts';
import type { Domaine } from '../../../src-main/domain/campagne/campagne.ts';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { ChampDate } from '../../ui/champ-date.tsx';
import { ChampHeure } from '../../ui/champ-heure.tsx';
import { direAvertissements } from './dire-avertissements.ts';

const vuDe = ({ domaineId, salleId, jour, debut, dureeMinutes, capacite }: SeanceOrganisee) => ({
  domaineId,
  salleId,
  jour,
  debut,
  dureeMinutes,
  capacite,
});

/** Creates or changes one collective session. */
export function SeanceDialogue(props: {
  readonly seance: SeanceOrganisee | null;
  readonly domaines: readonly Domaine[];
  readonly salles: readonly SalleVue[];
  readonly disparu: boolean;
  readonly fermer: () => void;
}) {
  const { seance, domaines, salles, disparu, fermer } = props;
  const { faire, enCours } = useCommande('seances.enregistrer', { suite: direAvertissements });
  const [saisie, setSaisie] = useState({
    domaineId: seance?.domaineId ?? domaines[0]?.id ?? '',
    salleId: seance?.salleId ?? '',
    jour: seance?.jour ?? null,
    debut: seance?.debut ?? null,
    dureeMinutes: String(seance?.dureeMinutes ?? domaines[0]?.dureeMinutes ?? 60),
    capacite: String(seance?.capacite ?? 30),
  });
  const [essai, setEssai] = useState(false);
  const changer = (champs: Partial<typeof saisie>): void => setSaisie({ ...saisie, ...champs });
  const duree = Number(saisie.dureeMinutes);
  const capacite = Number(saisie.capacite);
  const erreurs = {
    jour: saisie.jour === null ? 'Indiquez le jour.' : undefined,
    debut: saisie.debut === null ? 'Indiquez l’heure.' : undefined,
    duree: Number.isInteger(duree) && duree >= 10 && duree <= 480 ? undefined : 'De 10 à 480 minutes.',
    capacite: Number.isInteger(capacite) && capacite >= 1 && capacite <= 1000 ? undefined : 'De 1 à 1 000 élèves.',
  };
  const montrer = (phrase: string | undefined): string | undefined => (essai ? phrase : undefined);
  const enregistrer = async (): Promise<void> => {
    setEssai(true);
    const { jour, debut, domaineId, salleId } = saisie;
    if (jour === null || debut === null || erreurs.duree || erreurs.capacite) return;
    const id = seance?.id ?? null;
    const saisieEntiere = { id, domaineId, salleId: salleId || null, jour, debut, dureeMinutes: duree, capacite };
    const fait = await faire(saisieEntiere, seance && vuDe(seance));
    if (!fait) return;
    fermer();
  };
  return (
    <DialogueFormulaire
      titre={seance ? 'Modifier la séance' : 'Nouvelle séance collective'}
      envoi="Enregistrer"
      largeur="sm"
      desactive={enCours}
      disparu={disparu && 'Cette séance'}
      onFermer={fermer}
      onEnvoyer={() => void enregistrer()}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField
          select
          label="Domaine"
          value={saisie.domaineId}
          onChange={({ target }) => changer({ domaineId: target.value })}
        >
          {domaines.map(({ id, nom }) => (
            <MenuItem key={id} value={id}>
              {nom}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="Salle"
          value={saisie.salleId}
          onChange={({ target }) => changer({ salleId: target.value })}
        >
          <MenuItem value="">À choisir plus tard</MenuItem>
          {salles.map(({ id, nom }) => (
            <MenuItem key={id} value={id}>
              {nom}
            </MenuItem>
          ))}
        </TextField>
        <ChampDate
          libelle="Jour"
          valeur={saisie.jour}
          changer={(jour) => changer({ jour })}
          erreur={montrer(erreurs.jour)}
        />
        <ChampHeure
          libelle="Heure"
          valeur={saisie.debut}
          changer={(debut) => changer({ debut })}
          erreur={montrer(erreurs.debut)}
        />
        <TextField
          label="Durée (minutes)"
          type="number"
          value={saisie.dureeMinutes}
          onChange={({ target }) => changer({ dureeMinutes: target.value })}
          error={montrer(erreurs.duree) !== undefined}
          helperText={montrer(erreurs.duree)}
        />
        <TextField
          label="Nombre de places"
          type="number"
          value={saisie.capacite}
          onChange={({ target }) => changer({ capacite: target.value })}
          error={montrer(erreurs.capacite) !== undefined}
          helperText={
            montrer(erreurs.capacite) ??
            (seance && seance.places > 0 ? pluriel(seance.places, 'élève déjà placé', 'élèves déjà placés') : undefined)
          }
        />
      </Box>
    </DialogueFormulaire>
  );
}
