import type { Equipment } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import classes from './equipment-link.module.css';

type EquipmentLinkProps = { equipment: Equipment };

/** The model, which leads to the piece's page, and the serial number that tells it from its like. */
export function EquipmentLink({ equipment }: EquipmentLinkProps) {
  return (
    <span className={classes.words}>
      <Link
        to="/equipment/$equipmentId"
        params={{ equipmentId: String(equipment.id) }}
        className={classes.link}
      >
        {equipment.model}
      </Link>
      <span className={classes.serial}>{equipment.serialNumber}</span>
    </span>
  );
}
