import { Autocomplete, Box, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { JurySaisi, JuryOrganise, OrganisationVue } from '../../../../src-main/contract/organisation.ts';
import type { Membre } from '../../../../src-main/domain/organisation/organisation.ts';
import { nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { lireNom } from './lire-nom.ts';

/** Somebody known, or a name just typed. */
type MembreChoisi = Membre | string;

const nomMembre = (membre: MembreChoisi): string => nomPrenom(typeof membre === 'string' ? lireNom(membre) : membre);

const vuDe = ({ nom, salleId, quorum, membres, domaineIds }: JuryOrganise): JurySaisi => ({
  nom,
  salleId,
  quorum,
  membres: membres.map(({ id }) => ({ id })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  domaineIds: domaineIds.toSorted(),
});

/** Creates or changes a jury: name, room, members, domaines. */
export function JuryDialogue(props: {
  readonly jury: JuryOrganise | null;
  readonly organisation: OrganisationVue;
  readonly fermer: () => void;
  readonly enregistre: (id: string) => void;
}) {
  const { jury, organisation, fermer, enregistre } = props;
  const { domaines } = useContexte();
  const { faire, enCours } = useCommande('jurys.enregistrer');
  const proposables = domaines.filter(
    ({ id, accueilli, mode }) => (accueilli && mode !== 'collectif') || jury?.domaineIds.includes(id),
  );
  const [nom, setNom] = useState(jury?.nom ?? `Jury ${organisation.jurys.length + 1}`);
  const [salleId, setSalleId] = useState(jury?.salleId ?? '');
  const [membres, setMembres] = useState<readonly MembreChoisi[]>(jury?.membres ?? []);
  const [quorum, setQuorum] = useState(jury?.quorum ?? null);
  const [choisis, setChoisis] = useState(proposables.filter(({ id }) => jury?.domaineIds.includes(id)));
  const [essai, setEssai] = useState(false);
  const enregistrer = async (): Promise<void> => {
    setEssai(true);
    if (nom.trim() === '') return;
    const saisie = {
      id: jury?.id ?? null,
      nom: nom.trim(),
      salleId: salleId || null,
      membres: membres.map((membre) => (typeof membre === 'string' ? lireNom(membre) : { id: membre.id })),
      domaineIds: choisis.map(({ id }) => id),
      quorum,
    };
    const fait = await faire(saisie, jury && vuDe(jury));
    if (fait) enregistre(fait.id);
  };
  const manque = essai && nom.trim() === '';
  return (
    <DialogueFormulaire
      titre={jury ? `Modifier ${jury.nom}` : 'Nouveau jury'}
      envoi="Enregistrer"
      largeur="sm"
      desactive={enCours}
      disparu={jury !== null && organisation.jurys.every(({ id }) => id !== jury.id) && 'Ce jury'}
      onFermer={fermer}
      onEnvoyer={() => void enregistrer()}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField
          label="Nom du jury"
          required
          value={nom}
          onChange={({ target }) => setNom(target.value)}
          error={manque}
          helperText={manque ? 'Indiquez un nom.' : undefined}
          slotProps={{ htmlInput: { maxLength: 80 } }}
        />
        <TextField select label="Salle" value={salleId} onChange={({ target }) => setSalleId(target.value)}>
          <MenuItem value="">À choisir plus tard</MenuItem>
          {organisation.salles.map((salle) => (
            <MenuItem key={salle.id} value={salle.id}>
              {salle.nom}
            </MenuItem>
          ))}
        </TextField>
        <Autocomplete
          multiple
          freeSolo
          options={[...organisation.membres] as MembreChoisi[]}
          value={[...membres]}
          onChange={(_event, valeurs) => setMembres(valeurs)}
          getOptionLabel={nomMembre}
          isOptionEqualToValue={(option, valeur) => nomMembre(option) === nomMembre(valeur)}
          renderInput={(params) => (
            <TextField {...params} label="Membres" helperText="NOM Prénom, puis Entrée ; ou choisissez dans la liste" />
          )}
          sx={{ gridColumn: '1 / -1' }}
        />
        <FormControlLabel
          label="Reçoit aussi à un seul, si les autres sont absents"
          control={<Checkbox checked={quorum !== null} onChange={(_event, oui) => setQuorum(oui ? 1 : null)} />}
          sx={{ gridColumn: '1 / -1' }}
        />
        <Autocomplete
          multiple
          disableCloseOnSelect
          options={proposables}
          value={choisis}
          onChange={(_event, valeurs) => setChoisis(valeurs)}
          getOptionLabel={(domaine) => domaine.nom}
          isOptionEqualToValue={(option, valeur) => option.id === valeur.id}
          renderInput={(params) => (
            <TextField {...params} label="Domaines" helperText="Ceux dont ce jury peut tenir les entretiens" />
          )}
          sx={{ gridColumn: '1 / -1' }}
        />
      </Box>
    </DialogueFormulaire>
  );
}
