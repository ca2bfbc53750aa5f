type EmployeeTicketPageProps = { ticketId: number };

export function EmployeeTicketPage({ ticketId }: EmployeeTicketPageProps) {
  return <h1>#{ticketId}</h1>;
}
