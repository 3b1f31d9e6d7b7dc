// A form whose script could not start, as when it is newer than the page: it stays one that is saved by its button, and says so.
import { session } from "./offline-session.js";

export function broken(form) {
  form.classList.remove("dv-fill--live");
  const box = document.createElement("p");
  box.className = "dv-fill__broken";
  box.setAttribute("role", "alert");
  form.prepend(box);
  box.textContent = form.dataset.broken;
  let sure = false;

  // Leaving the page without a server to take the form would lose what is typed in it.
  form.addEventListener("submit", async (event) => {
    if (sure) return;
    event.preventDefault();
    const now = await session();
    if (!now?.account) {
      box.textContent = form.dataset.unsaved;
      box.scrollIntoView({ block: "nearest" });
      return;
    }
    // The page may be older than the session that is to take it.
    form.elements.namedItem("_csrf").value = now.token;
    sure = true;
    if (form.requestSubmit) form.requestSubmit(event.submitter);
    else form.submit();
    sure = false;
  });
}
