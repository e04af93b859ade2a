import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { compareTextes, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { ChampDate } from '../../ui/champ-date.tsx';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';

/** « Collège Langevin (3), Collège Rosa-Parks (1) ». */
const parOrigine = (lignes: readonly ConvocationLigne[]): string =>
  [...Map.groupBy(lignes, ({ origineNom }) => origineNom)]
    .toSorted(([a], [b]) => compareTextes(a, b))
    .map(([nom, siennes]) => `${nom} (${siennes.length})`)
    .join(', ');

/** R21: the origins said that they have these convocations: when, and who answered. */
export function AccuserDialogue(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly onFermer: () => void;
}) {
  const { onFermer } = props;
  const [lignes] = useState(props.lignes);
  const { aujourdhui } = useContexte();
  const [le, setLe] = useState<string | null>(aujourdhui);
  const [note, setNote] = useState('');
  const accuser = useCommande('convocations.accuser', { refusSurPlace: true });
  const enregistrer = async (): Promise<void> => {
    if (le === null) return;
    const vus = Object.fromEntries(lignes.map((ligne) => [ligne.id, ligne.accuse]));
    const fait = await accuser.faire({ entretienIds: lignes.map(({ id }) => id), le, note }, vus);
    if (fait) onFermer();
  };
  return (
    <DialogueFormulaire
      titre={`Accusé de réception de ${pluriel(lignes.length, 'convocation')}`}
      envoi="Enregistrer"
      largeur="sm"
      desactive={accuser.enCours || le === null}
      refus={accuser.erreur?.message}
      onFermer={onFermer}
      onEnvoyer={() => void enregistrer()}
    >
      <Typography>{parOrigine(lignes)}.</Typography>
      <ChampDate libelle="Date de la réponse" valeur={le} changer={setLe} />
      <TextField
        label="Qui a répondu"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        helperText={`Par exemple\u00a0: Mme Petit, vie scolaire, par téléphone. Facultatif.`}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
    </DialogueFormulaire>
  );
}
