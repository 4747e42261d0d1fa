for (const table of document.querySelectorAll("table")) {
  const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  const value = (row, at) => {
    const cell = row.cells[at], order = cell.dataset.o;
    return order === undefined ? cell.textContent : Number(order);
  };
  const sort = (head, at) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const sign = down ? -1 : 1;
    const rows = [...body.rows].map((row) => [value(row, at), row]);
    const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
    rows.sort(([a], [b]) => {
      if (a === "" || a === "—" || b === "" || b === "—") return (a === "" || a === "—") - (b === "" || b === "—");
      if (typeof a === "number" && typeof b === "number") return sign * (a - b);
      return sign * words.compare(String(a), String(b));
    });
    body.append(...rows.map(([, row]) => row));
  };
  heads.forEach((head, at) => {
    head.tabIndex = 0;
    head.addEventListener("click", () => sort(head, at));
    head.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      sort(head, at);
    });
  });
}
