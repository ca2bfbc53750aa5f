export function EmployeeHomePage() {
  return null;
}
