import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import type { OrigineSaisie, OrigineVue } from '../../../src-main/contract/candidats.ts';
import type { IndisponibiliteSaisie } from '../../../src-main/domain/organisation/disponibilites.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { ChampHeure } from '../../ui/champ-heure.tsx';
import { DialogueFormulaire } from '../../ui/dialogue-formulaire.tsx';
import { IndisponibilitesListe } from '../../ui/indisponibilites-liste.tsx';
import { sansQui } from '../../ui/sans-qui.ts';
import { OrigineSaisieChamps } from './origine-saisie-champs.tsx';

/** Only what was changed is sent: an imported oddity elsewhere never holds a correction back. */
const changes = (avant: OrigineVue, apres: OrigineSaisie): Partial<OrigineSaisie> =>
  Object.fromEntries(
    Object.entries(apres).filter(([cle, valeur]) => valeur !== avant[cle as keyof OrigineSaisie]),
  ) as Partial<OrigineSaisie>;

function Formulaire(props: { readonly origine: OrigineVue; readonly disparu: boolean; readonly onFermer: () => void }) {
  const { disparu, onFermer } = props;
  const { campagne } = useContexte();
  const [origine] = useState(props.origine);
  const { id: _id, pasAvant, depart, indisponibilites: jours, candidats: _candidats, ...champs } = origine;
  const [saisie, setSaisie] = useState<OrigineSaisie>(champs);
  const [heures, setHeures] = useState({ pasAvant, depart });
  const aLEnvers = heures.pasAvant !== null && heures.depart !== null && heures.depart <= heures.pasAvant;
  const [absences, setAbsences] = useState<readonly IndisponibiliteSaisie[] | null>(null);
  const modifier = useCommande('origines.modifier', { refusSurPlace: true });
  const enregistrer = async (): Promise<void> => {
    const fait = await modifier.faire(
      {
        id: origine.id,
        origine: changes(origine, saisie),
        ...(heures.pasAvant !== pasAvant && { pasAvant: heures.pasAvant }),
        ...(heures.depart !== depart && { depart: heures.depart }),
        ...(absences && { indisponibilites: sansQui(absences) }),
      },
      { ...champs, pasAvant, depart, indisponibilites: sansQui(jours) },
    );
    if (fait !== undefined) onFermer();
  };
  return (
    <DialogueFormulaire
      titre={origine.nom}
      envoi="Enregistrer"
      desactive={modifier.enCours || aLEnvers}
      refus={modifier.erreur?.message}
      disparu={disparu && 'Cet établissement d’origine'}
      onFermer={onFermer}
      onEnvoyer={() => void enregistrer()}
    >
      <OrigineSaisieChamps valeur={saisie} onChange={setSaisie} />
      <Typography variant="h3">Quand ses élèves peuvent venir</Typography>
      <Box sx={{ display: 'flex', gap: 1, maxWidth: 450 }}>
        <ChampHeure
          libelle="Pas avant"
          valeur={heures.pasAvant}
          changer={(valeur) => setHeures({ ...heures, pasAvant: valeur })}
        />
        <ChampHeure
          libelle="Repart à"
          valeur={heures.depart}
          changer={(valeur) => setHeures({ ...heures, depart: valeur })}
          erreur={aLEnvers ? 'avant l’arrivée' : undefined}
        />
      </Box>
      <Box>
        <Typography sx={{ fontWeight: 600 }}>Indisponibilités</Typography>
        <IndisponibilitesListe liste={absences ?? jours} periode={campagne} onChange={setAbsences} />
      </Box>
    </DialogueFormulaire>
  );
}

/** R21, H4: where one origin is written to, and when its pupils can come. */
export function OrigineDialogue({ id, onFermer }: { readonly id: string; readonly onFermer: () => void }) {
  const { data } = useLecture('origines.lister', {});
  const origine = data?.find((autre) => autre.id === id);
  const [vue, setVue] = useState(origine);
  if (!vue && origine) setVue(origine);
  return vue ? <Formulaire origine={vue} disparu={!origine} onFermer={onFermer} /> : null;
}
