import GavelOutlined from '@mui/icons-material/GavelOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { STATUTS, type Statut } from '../../../../src-main/domain/planning/statut.ts';
import { StatutIcone } from '../../../ui/statut.tsx';

const MARQUES = {
  conflit: ReportProblemOutlined,
  fixé: LockOutlined,
  épinglé: PushPinOutlined,
  forcé: GavelOutlined,
} as const;

export type IconeGrille = keyof typeof MARQUES | Statut;

/** What each icon draws, in a box of 24 by 24. */
const traces = new Map<IconeGrille, string>();

export const traceIcone = (nom: IconeGrille): string => traces.get(nom) ?? '';

const retenir = (nom: IconeGrille) => (boite: HTMLElement | null) => {
  const dessin = boite?.querySelector('svg');
  if (dessin) traces.set(nom, dessin.innerHTML);
};

/** The icons of the grid, each drawn once by React and out of sight: the calendar draws them by the hundred without it. */
export function IconesGrille() {
  return (
    <div hidden>
      {Object.entries(MARQUES).map(([nom, Icone]) => (
        <span key={nom} ref={retenir(nom as IconeGrille)}>
          <Icone />
        </span>
      ))}
      {STATUTS.map((statut) => (
        <span key={statut} ref={retenir(statut)}>
          <StatutIcone statut={statut} />
        </span>
      ))}
    </div>
  );
}
