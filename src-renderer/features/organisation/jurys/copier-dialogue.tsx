import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import type { JuryOrganise } from '../../../../src-main/contract/organisation.ts';
import { addJours } from '../../../../src-main/domain/date/jour.ts';
import { formatJour } from '../../../../src-main/domain/texte/format.ts';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { ChampDate } from '../../../ui/champ-date.tsx';
import { direAvertissements } from '../dire-avertissements.ts';
import { ChoixJurys } from './choix-jurys.tsx';

/** Mondays from `lundi` to the week of `jusquau`, at most a year of them. */
function semaines(lundi: string, jusquau: string | null): string[] {
  const suite = [lundi];
  for (
    let autre = addJours(lundi, 7);
    jusquau !== null && autre <= jusquau && suite.length < 53;
    autre = addJours(autre, 7)
  )
    suite.push(autre);
  return suite;
}

/** Copies the week on screen to other jurys, to the following weeks, or both. */
export function CopierDialogue(props: {
  readonly jurys: readonly JuryOrganise[];
  readonly jury: JuryOrganise;
  readonly lundi: string;
  readonly fermer: () => void;
}) {
  const { jurys, jury, lundi, fermer } = props;
  const { faire, enCours } = useCommande('plages.copier', { suite: direAvertissements });
  const [autres, setAutres] = useState<readonly string[]>([]);
  const [jusquau, setJusquau] = useState<string | null>(null);
  const [manque, setManque] = useState(false);
  const cibles = [jury.id, ...autres].flatMap((juryId) =>
    semaines(lundi, jusquau)
      .filter((du) => juryId !== jury.id || du !== lundi)
      .map((du) => ({ juryId, du })),
  );
  const copier = async (): Promise<void> => {
    setManque(cibles.length === 0);
    if (cibles.length === 0) return;
    const fait = await faire({ juryId: jury.id, du: lundi, au: addJours(lundi, 6), cibles });
    if (!fait) return;
    fermer();
  };
  return (
    <DialogueFormulaire
      titre={`Copier la semaine de ${jury.nom}`}
      envoi="Copier"
      largeur="sm"
      desactive={enCours}
      disparu={jurys.every(({ id }) => id !== jury.id) && 'Ce jury'}
      onFermer={fermer}
      onEnvoyer={() => void copier()}
    >
      <Typography>
        Semaine du {formatJour(lundi)}. Les plages copiées remplacent celles des semaines visées ; les jours sans classe
        restent vides.
      </Typography>
      <ChampDate
        libelle="Répéter chaque semaine jusqu’au"
        valeur={jusquau}
        changer={setJusquau}
        min={addJours(lundi, 7)}
      />
      {jurys.length > 1 && (
        <ChoixJurys
          titre="Aussi pour"
          jurys={jurys.filter(({ id }) => id !== jury.id)}
          choisis={autres}
          changer={setAutres}
        />
      )}
      {manque && <Alert severity="error">Indiquez jusqu’à quand répéter, ou cochez un autre jury.</Alert>}
    </DialogueFormulaire>
  );
}
