type WorkspacePageProps = { ticketId: number | null };

export function WorkspacePage({ ticketId }: WorkspacePageProps) {
  return ticketId === null ? null : <h1>#{ticketId}</h1>;
}
