import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { Domaine, Mode } from '../../../../src-main/domain/campagne/campagne.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { suiteDe } from './suite-catalogue.ts';

/** Adds a domaine to the campaign's catalogue, or renames one. */
export function DomaineDialogue(props: { readonly domaine: Domaine | null; readonly fermer: () => void }) {
  const { domaine, fermer } = props;
  const { domaines } = useContexte();
  const { faire, enCours } = useCommande('catalogue.modifier', { suite: suiteDe });
  const [nom, setNom] = useState(domaine?.nom ?? '');
  const [mode, setMode] = useState<Mode>('individuel');
  const [essai, setEssai] = useState(false);
  const manque = essai && nom.trim() === '';
  const enregistrer = async (): Promise<void> => {
    setEssai(true);
    if (nom.trim() === '') return;
    const fait = await faire(
      domaine
        ? { acte: 'renommer un domaine', domaineId: domaine.id, nom: nom.trim() }
        : { acte: 'ajouter un domaine', nom: nom.trim(), mode },
      domaine && { nom: domaine.nom },
    );
    if (fait) fermer();
  };
  return (
    <DialogueFormulaire
      titre={domaine ? 'Renommer le domaine' : 'Nouveau domaine'}
      envoi="Enregistrer"
      largeur="xs"
      desactive={enCours}
      disparu={domaine !== null && domaines.every(({ id }) => id !== domaine.id) && 'Ce domaine'}
      onFermer={fermer}
      onEnvoyer={() => void enregistrer()}
    >
      <TextField
        label="Nom du domaine"
        required
        value={nom}
        onChange={({ target }) => setNom(target.value)}
        error={manque}
        helperText={manque ? 'Indiquez le nom.' : 'Comme l’académie l’écrit dans ses listes'}
      />
      {!domaine && (
        <TextField select label="Mode" value={mode} onChange={({ target }) => setMode(target.value as Mode)}>
          <MenuItem value="individuel">Individuel</MenuItem>
          <MenuItem value="collectif">Collectif</MenuItem>
        </TextField>
      )}
    </DialogueFormulaire>
  );
}
