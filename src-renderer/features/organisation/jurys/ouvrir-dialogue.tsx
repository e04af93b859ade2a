import { Alert, Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useState } from 'react';
import type { JuryOrganise } from '../../../../src-main/contract/organisation.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { ChampDate } from '../../../ui/champ-date.tsx';
import { ChampHeure } from '../../../ui/champ-heure.tsx';
import { direAvertissements } from '../dire-avertissements.ts';
import { ChoixJurys } from './choix-jurys.tsx';

interface Creneau {
  readonly debut: string | null;
  readonly fin: string | null;
}

/** Usual half-days of a lycée. */
const MATIN: Creneau = { debut: '08:30', fin: '12:00' };
const APRES_MIDI: Creneau = { debut: '13:30', fin: '17:00' };

function ChampsCreneau(props: {
  readonly nom: string;
  readonly valeur: Creneau;
  readonly changer: (creneau: Creneau) => void;
}) {
  const { nom, valeur, changer } = props;
  return (
    <Box
      role="group"
      aria-label={nom}
      sx={{ display: 'grid', gridTemplateColumns: '110px 1fr 1fr', gap: 1, alignItems: 'center' }}
    >
      <Typography>{nom}</Typography>
      <ChampHeure libelle="De" valeur={valeur.debut} changer={(debut) => changer({ ...valeur, debut })} />
      <ChampHeure libelle="À" valeur={valeur.fin} changer={(fin) => changer({ ...valeur, fin })} />
    </Box>
  );
}

/** Opens the same half-days on each day of class of a period, for one or several jurys. An emptied half-day is left out. */
export function OuvrirDialogue(props: {
  readonly jurys: readonly JuryOrganise[];
  readonly juryId: string;
  readonly fermer: () => void;
  /** From which day hours were opened, for this jury among others. */
  readonly ouvert: (du: string, au: string) => void;
}) {
  const { jurys, juryId, fermer, ouvert } = props;
  const { campagne, aujourdhui } = useContexte();
  const { faire, enCours } = useCommande('plages.ajouter', { suite: direAvertissements });
  const [juryIds, setJuryIds] = useState<readonly string[]>([juryId]);
  const [du, setDu] = useState<string | null>(
    aujourdhui > campagne.entretiensDebut && aujourdhui <= campagne.entretiensFin
      ? aujourdhui
      : campagne.entretiensDebut,
  );
  const [au, setAu] = useState<string | null>(campagne.entretiensFin);
  const [matin, setMatin] = useState(MATIN);
  const [apresMidi, setApresMidi] = useState(APRES_MIDI);
  const [reserve, setReserve] = useState(false);
  const [manque, setManque] = useState<string | null>(null);
  const ouvrir = async (): Promise<void> => {
    const creneaux = [matin, apresMidi].flatMap(({ debut, fin }) => (debut && fin ? [{ debut, fin, reserve }] : []));
    if (juryIds.length === 0) return setManque('Cochez au moins un jury.');
    if (du === null || au === null || au < du)
      return setManque('Indiquez un premier et un dernier jour, dans cet ordre.');
    if (creneaux.length === 0 || creneaux.some(({ debut, fin }) => fin <= debut))
      return setManque('Indiquez au moins une demi-journée, dont la fin vient après le début.');
    const fait = await faire({ juryIds: [...juryIds], du, au, creneaux });
    if (!fait) return;
    if (juryIds.includes(juryId)) ouvert(du, au);
    fermer();
  };
  return (
    <DialogueFormulaire
      titre="Ouvrir des plages chaque jour de classe"
      envoi="Ouvrir"
      largeur="sm"
      desactive={enCours}
      disparu={jurys.every(({ id }) => id !== juryId) && 'Ce jury'}
      onFermer={fermer}
      onEnvoyer={() => void ouvrir()}
    >
      <ChoixJurys titre="Jurys" jurys={jurys} choisis={juryIds} changer={setJuryIds} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <ChampDate libelle="Du" valeur={du} changer={setDu} />
        <ChampDate libelle="Au" valeur={au} changer={setAu} />
      </Box>
      <ChampsCreneau nom="Matin" valeur={matin} changer={setMatin} />
      <ChampsCreneau nom="Après-midi" valeur={apresMidi} changer={setApresMidi} />
      <FormControlLabel
        label="En réserve : utilisées en dernier"
        control={<Checkbox checked={reserve} onChange={(_event, oui) => setReserve(oui)} />}
      />
      {manque && <Alert severity="error">{manque}</Alert>}
    </DialogueFormulaire>
  );
}
