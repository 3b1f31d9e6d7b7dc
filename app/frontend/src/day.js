// Beside a field for a day stands a button that opens the calendar of the device; the field itself stays day first.
const TYPED = /^\s*(\d{1,2})\s*[/.-]?\s*(\d{1,2})\s*[/.-]?\s*(\d{4})\s*$/;
const EIGHT = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;

function iso(text) {
  const parts = EIGHT.exec(text) ?? TYPED.exec(text);
  return parts ? `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : "";
}

function dayFirst(text) {
  return text.split("-").reverse().join("/");
}

function picker(field, label) {
  const calendar = document.createElement("input");
  calendar.type = "date";
  calendar.className = "dv-dayfield__calendar";
  calendar.tabIndex = -1;
  calendar.setAttribute("aria-hidden", "true");
  calendar.addEventListener("change", (event) => {
    event.stopPropagation();
    if (calendar.value) {
      field.value = dayFirst(calendar.value);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    field.focus();
  });
  const button = document.createElement("button");
  button.type = "button";
  button.className = "dv-dayfield__button";
  button.setAttribute("aria-label", label);
  button.disabled = field.disabled;
  button.addEventListener("click", () => {
    calendar.value = iso(field.value);
    calendar.showPicker();
  });
  return [button, calendar];
}

export function day() {
  for (const place of document.querySelectorAll("[data-day]")) {
    const field = place.querySelector("input");
    field.addEventListener("blur", () => {
      if (EIGHT.test(field.value)) {
        field.value = dayFirst(iso(field.value));
      }
    });
    if ("showPicker" in HTMLInputElement.prototype) {
      place.append(...picker(field, place.dataset.day));
    }
  }
}
