/** Look of the simulated AWS pages. */
export const style = `
  :root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; color: #16191f; background: #f2f3f3; }
  header { display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap;
    padding: .6rem 1.5rem; background: #232f3e; color: #fff; }
  header strong { font-size: 1.1rem; }
  .layout { display: flex; flex-wrap: wrap; align-items: flex-start; }
  nav { padding: 1.5rem; min-width: 10rem; }
  nav ul { list-style: none; margin: 0; padding: 0; }
  nav li { padding: .2rem 0; }
  main { flex: 1 1 30rem; max-width: 62rem; padding: 1rem 1.5rem 3rem; }
  h1 { font-size: 1.7rem; margin: .5rem 0 1rem; }
  h2 { font-size: 1.2rem; margin: 0 0 .6rem; }
  section, fieldset { background: #fff; border: 1px solid #d5dbdb;
    border-radius: 8px; padding: 1rem 1.2rem; margin: 0 0 1.2rem; }
  a { color: #0050b3; }
  a[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
  dl { display: grid; grid-template-columns: minmax(10rem, auto) 1fr; gap: .4rem 1.2rem; margin: 0 0 .8rem; }
  dt { color: #414d5c; }
  dd { margin: 0; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #d5dbdb; overflow-wrap: anywhere; }
  label { display: block; font-weight: 600; margin-top: .8rem; }
  fieldset label { font-weight: 400; }
  input:not([type=radio]), textarea { box-sizing: border-box; width: 100%; max-width: 44rem;
    font: inherit; padding: .4rem .6rem; border: 1px solid #687078; border-radius: 4px; }
  input[readonly], textarea[readonly] { background: #f7f8f8; }
  button, .button { display: inline-block; font: inherit; font-weight: 600; margin: .6rem .6rem 0 0;
    padding: .35rem 1.1rem; border: 1px solid #414d5c; border-radius: 999px;
    background: #fff; color: #16191f; cursor: pointer; text-decoration: none; }
  button.primary { background: #f90; border-color: #b36b00; }
  :focus-visible { outline: 3px solid #0050b3; outline-offset: 2px; }
  [role=group] { display: flex; flex-wrap: wrap; }
  .note { color: #414d5c; }
  [role=alert], [role=status] { padding: .7rem 1rem; border-radius: 8px; margin: 0 0 1rem; border: 1px solid; }
  [role=alert] { background: #fff1ef; border-color: #b0200c; }
  [role=status] { background: #eef8ee; border-color: #1d7a2e; }
`;
